using Specular.Specification.Contract;

namespace Specular.Specification.Profiles;

/// <summary>The words that keys of a profile may have.</summary>
internal static class ProfileWord
{
    public static ProfileWords<Basis> Basis { get; } = new(
        ("documented", Contract.Basis.Documented), ("captured", Contract.Basis.Captured), ("assumed", Contract.Basis.Assumed));

    public static ProfileWords<TaskState> State { get; } = new(
        ("submitted", TaskState.Submitted), ("processing", TaskState.Processing), ("succeeded", TaskState.Succeeded), ("failed", TaskState.Failed),
        ("cancelled", TaskState.Cancelled), ("unknown", TaskState.Unknown));

    public static ProfileWords<MediaKind> Media { get; } = new(("image", MediaKind.Image), ("audio", MediaKind.Audio), ("video", MediaKind.Video));

    public static ProfileWords<RetryAdvice> Retry { get; } = new(
        ("never", RetryAdvice.Never), ("afterDelay", RetryAdvice.AfterDelay), ("onlyWhenSafe", RetryAdvice.OnlyWhenSafe));

    public static ProfileWords<ParameterLocation> Credential { get; } = new(
        ("header", ParameterLocation.Header), ("query", ParameterLocation.Query), ("cookie", ParameterLocation.Cookie));

    public static ProfileWords<ParameterLocation> Location { get; } = new(
        ("path", ParameterLocation.Path), ("query", ParameterLocation.Query), ("header", ParameterLocation.Header), ("cookie", ParameterLocation.Cookie));

    public static ProfileWords<ErrorTrigger> Trigger { get; } = new(
        ("credentialMissing", ErrorTrigger.CredentialMissing), ("credentialInvalid", ErrorTrigger.CredentialInvalid), ("invalidRequest", ErrorTrigger.InvalidRequest),
        ("unreadableBody", ErrorTrigger.UnreadableBody), ("unknownResource", ErrorTrigger.UnknownResource), ("unknownPath", ErrorTrigger.UnknownPath),
        ("methodNotAllowed", ErrorTrigger.MethodNotAllowed), ("duplicate", ErrorTrigger.Duplicate), ("rateLimited", ErrorTrigger.RateLimited),
        ("serverFault", ErrorTrigger.ServerFault), ("accountInArrears", ErrorTrigger.AccountInArrears), ("packSpent", ErrorTrigger.PackSpent),
        ("credentialExpired", ErrorTrigger.CredentialExpired), ("credentialNotYetValid", ErrorTrigger.CredentialNotYetValid));

    public static ProfileWords<Comparison> Comparison { get; } = new(
        ("atLeast", Profiles.Comparison.AtLeast), ("atMost", Profiles.Comparison.AtMost), ("moreThan", Profiles.Comparison.MoreThan),
        ("lessThan", Profiles.Comparison.LessThan), ("equalTo", Profiles.Comparison.EqualTo));

    /// <summary>Forms of media; "jpg" is another name of "jpeg".</summary>
    public static ProfileWords<MediaFormat> MediaFormat { get; } = new(
        ("jpeg", Profiles.MediaFormat.Jpeg), ("jpg", Profiles.MediaFormat.Jpeg), ("png", Profiles.MediaFormat.Png), ("mp4", Profiles.MediaFormat.Mp4),
        ("mov", Profiles.MediaFormat.Mov), ("mp3", Profiles.MediaFormat.Mp3), ("wav", Profiles.MediaFormat.Wav), ("m4a", Profiles.MediaFormat.M4a),
        ("aac", Profiles.MediaFormat.Aac));
}
