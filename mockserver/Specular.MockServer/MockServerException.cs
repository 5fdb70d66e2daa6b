namespace Specular.Mocking;

/// <summary>
/// The server could not start, or cannot do what was asked. <see cref="Exception.Message"/> says what is wrong and, in its last sentence or lines, what to do about it.
/// </summary>
public sealed class MockServerException : Exception
{
    /// <summary>An exception with a general message; prefer the one that says what to do.</summary>
    public MockServerException()
        : this("The mock server could not do what was asked.")
    {
    }

    /// <summary>An exception that says what is wrong.</summary>
    public MockServerException(string message)
        : this(message, "", null)
    {
    }

    /// <summary>An exception that says what is wrong, and what caused it.</summary>
    public MockServerException(string message, Exception? innerException)
        : this(message, "", innerException)
    {
    }

    /// <summary>An exception that says what is wrong and what to do about it.</summary>
    /// <param name="problem">What is wrong, a sentence.</param>
    /// <param name="remedy">What to do about it, a sentence; "" when nobody can say.</param>
    /// <param name="innerException">What caused it, or null.</param>
    public MockServerException(string problem, string remedy, Exception? innerException)
        : base(remedy.Length == 0 ? problem : $"{problem} {remedy}", innerException)
    {
        Problem = problem;
        Remedy = remedy;
    }

    /// <summary>What is wrong, without the remedy.</summary>
    public string Problem { get; }

    /// <summary>What to do about it; "" when nobody can say.</summary>
    public string Remedy { get; }
}
