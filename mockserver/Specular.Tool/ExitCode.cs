namespace Specular.Tool;

/// <summary>What the process ends with.</summary>
internal static class ExitCode
{
    /// <summary>Done; for a server: stopped on request.</summary>
    public const int Success = 0;

    /// <summary>What was asked cannot be done: a document with errors, a file that is missing, a port that is taken.</summary>
    public const int Failure = 1;

    /// <summary>The command line is not understood.</summary>
    public const int Usage = 2;

    /// <summary>Of a command for which <see cref="Failure"/> is an answer about documents: something that is to be read cannot be.</summary>
    public const int NoInput = 66;

    /// <summary>The tool has a fault.</summary>
    public const int Fault = 70;

    /// <summary>Of a command for which <see cref="Failure"/> is an answer about documents: something that is to be written cannot be.</summary>
    public const int NoOutput = 73;

    /// <summary>Of the same: stopped before the end, so that nobody takes it for an answer.</summary>
    public const int Interrupted = 130;
}
