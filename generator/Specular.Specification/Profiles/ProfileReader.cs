using System.Globalization;
using Specular.Specification.Binding;
using Specular.Specification.Contract;
using Specular.Specification.Values;

namespace Specular.Specification.Profiles;

/// <summary>A profile's tree to a <see cref="Profile"/>. The same form is described, for editors, by specs/profile.schema.json.</summary>
internal static class ProfileReader
{
    public static Profile Read(NodeCursor root)
    {
        var entry = new ProfileEntry(root, "profile");
        entry.Know("specular", "$schema", "description");
        var profile = new Profile
        {
            Document = root.Source.Document,
            Name = entry.Text("name"),
            Title = entry.Text("title") ?? "",
            Names = ReadAll(entry, "names", "name", ReadName),
            Envelope = entry.Entry("envelope", "envelope") is { } envelope ? ReadEnvelope(envelope) : null,
            NotEnveloped = entry.Items("notEnveloped").Select(ReadKey).OfType<string>().ToValueList(),
            Credential = entry.Entry("credential", "credential") is { } credential ? ReadCredential(credential) : null,
            Media = ReadAll(entry, "media", "media member", MediaReader.Read),
            Tasks = ReadAll(entry, "tasks", "task", TaskProfileReader.Read),
            Errors = ReadAll(entry, "errors", "error", ErrorEntryReader.Read),
            Rules = ReadAll(entry, "rules", "rule", RuleReader.Read),
            Prices = ReadAll(entry, "prices", "price", ReadPrice),
            MediaLifetime = ReadLifetime(entry, "mediaLifetime"),
            RequestIdFormat = IdFormat.Read(entry, "requestIdFormat"),
            SuccessMessage = entry.Text("successMessage"),
        };
        entry.End();
        return profile;
    }

    /// <summary>The entries of a list; one that lacks what it needs is reported and left out.</summary>
    public static ValueList<T> ReadAll<T>(ProfileEntry parent, string name, string what, Func<ProfileEntry, T?> read)
        where T : class
    {
        var entries = new List<T>();
        foreach (var item in parent.Items(name))
        {
            if (ProfileEntry.Entry(item, what) is { } entry)
            {
                var value = read(entry);
                entry.End();
                if (value is not null && entry.IsComplete)
                {
                    entries.Add(value);
                }
            }
        }

        return entries.ToValueList();
    }

    public static Lifetime? ReadLifetime(ProfileEntry parent, string name)
    {
        if (parent.Entry(name, "duration") is not { } entry)
        {
            return null;
        }

        var duration = entry.Span("duration");
        if (duration is null)
        {
            entry.Miss("duration");
        }

        var evidence = entry.Evidence();
        entry.End();
        return duration is { } span ? new(span, evidence) : null;
    }

    private static NameOverride ReadName(ProfileEntry entry)
    {
        var target = entry.NeedText("target");
        _ = entry.Evidence();
        return new(OperationKey.Normalize(target) ?? target, entry.NeedText("name"), entry.Place.Source);
    }

    private static string? ReadKey(NodeCursor item)
    {
        if (item.Scalar is { } text && OperationKey.Normalize(text) is { } key)
        {
            return key;
        }

        ProfileEntry.Bad(item, "an operation such as \"POST /v1/videos\"");
        return null;
    }

    private static Envelope? ReadEnvelope(ProfileEntry entry)
    {
        var envelope = new Envelope
        {
            CodeMember = entry.NeedText("code"),
            SuccessCodes = entry.Items("success").Select(i => i.Value).ToValueList(),
            MessageMember = entry.Text("message"),
            RequestIdMember = entry.Text("requestId"),
            DataMember = entry.NeedText("data"),
            Evidence = [entry.Evidence()],
        };
        if (envelope.SuccessCodes.Count == 0)
        {
            entry.Miss("success");
        }

        entry.End();
        return entry.IsComplete ? envelope : null;
    }

    private static Credential? ReadCredential(ProfileEntry entry)
    {
        var credential = new Credential
        {
            Location = NeedLocation(entry),
            Name = entry.NeedText("name"),
            Prefix = entry.Text("prefix") ?? "",
            SignedToken = entry.Entry("signedToken", "signed token") is { } token ? ReadSignedToken(token) : null,
            Evidence = [entry.Evidence()],
        };
        entry.End();
        return entry.IsComplete ? credential with { Kind = credential.SignedToken is null ? CredentialKind.Key : CredentialKind.Token } : null;
    }

    private static SignedToken? ReadSignedToken(ProfileEntry entry)
    {
        var token = new SignedToken(entry.Span("lifetime") ?? TimeSpan.FromMinutes(30), entry.Span("clockSkew") ?? TimeSpan.FromSeconds(5));
        if (token.Lifetime <= TimeSpan.Zero || token.Lifetime > TimeSpan.FromDays(365))
        {
            ProfileEntry.Bad(entry.Find("lifetime")!, "a duration of a year at most, such as 30m");
            entry.Miss("lifetime");
        }

        entry.End();
        return entry.IsComplete ? token : null;
    }

    private static ParameterLocation NeedLocation(ProfileEntry entry)
    {
        if (entry.Find("in") is null)
        {
            entry.Miss("in");
        }

        return entry.Word("in", ProfileWord.Credential, ParameterLocation.Header);
    }

    private static StatedPrice ReadPrice(ProfileEntry entry) => new()
    {
        Operation = entry.NeedOperation("operation"),
        Amount = NeedAmount(entry),
        Unit = entry.NeedText("unit"),
        Evidence = entry.Evidence(),
    };

    private static string NeedAmount(ProfileEntry entry)
    {
        var text = entry.NeedText("amount");
        if (text.Length > 0 && !decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out _))
        {
            ProfileEntry.Bad(entry.Find("amount")!, "a decimal number such as 0.07");
            entry.Miss("amount");
        }

        return text;
    }
}
