using Specular.Simulation.Errors;
using Specular.Simulation.Media;
using Specular.Specification.Profiles;

namespace Specular.Simulation.Calls;

/// <summary>Serves the files that answers point at and those it was given; no credential is needed, as at the real services.</summary>
internal sealed class MediaAnswerer(OwnMedia own)
{
    private readonly RefusalWriter _refusals = new(null);

    /// <summary>The file, or that it has expired; null when the path is no address of ours.</summary>
    public SimulatedResponse? Answer(in SimulatedRequest request, Call call)
    {
        if (request.Method is not ("GET" or "HEAD"))
        {
            return null;
        }

        var file = own.Find(request.Path, call.Now, out var isExpired);
        if (isExpired)
        {
            return _refusals.Write(new Refusal { Trigger = ErrorTrigger.None, Status = 410, Message = "This file has been cleared: its lifetime is over." }, call.RequestId);
        }

        return file is null ? null : new SimulatedResponse { Status = 200, ContentType = file.ContentType, Body = file.Bytes, ContentLength = file.Bytes.Length };
    }
}
