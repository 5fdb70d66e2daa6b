using Specular.Specification.Values;

namespace Specular.Specification.Profiles;

/// <summary>A row of the error table.</summary>
internal static class ErrorEntryReader
{
    public static ErrorEntry Read(ProfileEntry entry)
    {
        var code = entry.Find("code");
        if (code is null)
        {
            entry.Miss("code");
        }
        else if (code.IsObject || code.IsArray)
        {
            ProfileEntry.Bad(code, "a number or a text");
            entry.Miss("code");
        }

        return new()
        {
            Code = code?.Value ?? JsonValue.Null,
            Status = ReadStatus(entry),
            Meaning = entry.NeedText("meaning"),
            Message = entry.Text("message"),
            When = entry.Items("when").Select(i => ProfileEntry.Word(i, ProfileWord.Trigger)).OfType<ErrorTrigger>().ToValueList(),
            Retry = entry.Word("retry", ProfileWord.Retry, RetryAdvice.Never),
            RetryAfter = entry.Span("retryAfter"),
            Evidence = entry.Evidence(),
        };
    }

    private static int ReadStatus(ProfileEntry entry)
    {
        var status = entry.Number("status");
        if (status is >= 100 and <= 599)
        {
            return (int)status.Value;
        }

        if (status is not null)
        {
            ProfileEntry.Bad(entry.Find("status")!, "an HTTP status from 100 to 599");
        }

        entry.Miss("status");
        return 0;
    }
}
