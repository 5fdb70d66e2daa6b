using Specular.Simulation.Errors;
using Specular.Simulation.Media;
using Specular.Specification.Profiles;

namespace Specular.Simulation.Calls;

/// <summary>Serves the files that answers point at; no credential is needed, as at the real services.</summary>
internal sealed class MediaAnswerer(MediaAddresses addresses, MediaLibrary library)
{
    private readonly RefusalWriter _refusals = new(null);

    /// <summary>The file, or that it has expired; null when the path is no address of ours.</summary>
    public SimulatedResponse? Answer(in SimulatedRequest request, Call call)
    {
        if (addresses.Recognize(request.Path, call.Now, out var isExpired) is not { } form || request.Method is not ("GET" or "HEAD"))
        {
            return null;
        }

        if (isExpired)
        {
            return _refusals.Write(new Refusal { Trigger = ErrorTrigger.None, Status = 410, Message = "This file has been cleared: its lifetime is over." }, call.RequestId);
        }

        var file = library.Find(form);
        return new SimulatedResponse { Status = 200, ContentType = file.ContentType, Body = file.Bytes, ContentLength = file.Bytes.Length };
    }
}
