using Specular.Specification.Validation;
using Specular.Testing.Media;

namespace Specular.Simulation.Tests.Clauses;

/// <summary>What the avatar page says.</summary>
public sealed class AvatarClauseTests
{
    private const string Image = "数字人参考图支持传入图片Base64编码";
    private const string Sound = "音频文件;支持传入音频Base64编码";
    private const string Pair = "audio_id、sound_file参数二选一";
    private const string Issued = "通过试听接口生成的音频的ID";
    private const string Id = "825455158141661278";

    private static readonly Dictionary<string, byte[]> s_goodImages = new(StringComparer.Ordinal)
    {
        { "png", SamplePictures.Png(512, 512) },
        { "jpeg", SamplePictures.Jpeg(512, 512) },
        { "300 px a side", SamplePictures.Png(300, 300) },
        { "1:2.5", SamplePictures.Png(400, 1000) },
        { "2.5:1", SamplePictures.Png(1000, 400) },
    };

    public static TheoryData<string> GoodImages => [.. s_goodImages.Keys];

    private static readonly Dictionary<string, byte[]> s_badImages = new(StringComparer.Ordinal)
    {
        { "another form", SampleSounds.Wav(3) },
        { "a side below 300 px", SamplePictures.Png(299, 400) },
        { "narrower than 1:2.5", SamplePictures.Png(400, 1001) },
        { "wider than 2.5:1", SamplePictures.Png(1001, 400) },
        { "more than 10 MB", SamplePictures.Png(512, 512, padding: 10 * 1024 * 1024) },
        { "cut short", SamplePictures.Png(512, 512)[..40] },
    };

    public static TheoryData<string> BadImages => [.. s_badImages.Keys];

    private static readonly Dictionary<string, byte[]> s_goodSounds = new(StringComparer.Ordinal)
    {
        { "wav", SampleSounds.Wav(3) },
        { "mp3", SampleSounds.Mp3(100) },
        { "m4a", SampleFilms.M4a(3) },
        { "aac", SampleSounds.Aac(50) },
        { "300 s", SampleFilms.M4a(300) },
    };

    public static TheoryData<string> GoodSounds => [.. s_goodSounds.Keys];

    private static readonly Dictionary<string, byte[]> s_badSounds = new(StringComparer.Ordinal)
    {
        { "another form", SamplePictures.Png(512, 512) },
        { "less than 2 s", SampleSounds.Wav(1.8) },
        { "more than 300 s", SampleFilms.M4a(300.2) },
        { "more than 5 MB", [.. SampleSounds.Wav(3), .. new byte[5 * 1024 * 1024]] },
    };

    public static TheoryData<string> BadSounds => [.. s_badSounds.Keys];

    [Theory]
    [MemberData(nameof(GoodImages))]
    public void AnImageThatKeepsTheLimitsIsTakenInlineAndServed(string what)
    {
        var image = s_goodImages[what];
        var calls = new AvatarCalls();
        calls.Create(Convert.ToBase64String(image)).IsAccepted(Image);
        calls.Create(calls.Serve(what.Replace(':', '-'), image)).IsAccepted(Image);
    }

    [Theory]
    [MemberData(nameof(BadImages))]
    public void AnImageThatBreaksALimitIsRefusedInlineAndServed(string what)
    {
        var image = s_badImages[what];
        var calls = new AvatarCalls();
        calls.Create(Convert.ToBase64String(image)).IsRefused(Image, "/image");
        calls.Create(calls.Serve(what, image)).IsRefused(Image, "/image");
    }

    [Fact]
    public void AnImageElsewhereIsTakenWithoutBeingLookedAt() => new AvatarCalls().Create().IsAccepted(Image, RuleVerdict.NotChecked);

    [Theory]
    [MemberData(nameof(GoodSounds))]
    public void ASoundThatKeepsTheLimitsIsTakenInlineAndServed(string what)
    {
        var sound = s_goodSounds[what];
        var calls = new AvatarCalls();
        calls.Create(sound: Convert.ToBase64String(sound)).IsAccepted(Sound);
        calls.Create(sound: calls.Serve(what, sound)).IsAccepted(Sound);
    }

    [Theory]
    [MemberData(nameof(BadSounds))]
    public void ASoundThatBreaksALimitIsRefusedInlineAndServed(string what)
    {
        var sound = s_badSounds[what];
        var calls = new AvatarCalls();
        calls.Create(sound: Convert.ToBase64String(sound)).IsRefused(Sound, "/sound_file");
        calls.Create(sound: calls.Serve(what, sound)).IsRefused(Sound, "/sound_file");
    }

    [Fact]
    public void ASoundElsewhereIsTakenWithoutBeingLookedAt() => new AvatarCalls().Create().IsAccepted(Sound, RuleVerdict.NotChecked);

    [Fact]
    public void ExactlyOneOfTheTwoSoundsIsThere()
    {
        new AvatarCalls().Create().IsAccepted(Pair);
        new AvatarCalls().Create(audioId: Id, sound: "").IsAccepted(Pair);
        new AvatarCalls().Create(audioId: Id).IsRefused(Pair, "audio_id");
        new AvatarCalls().Create(sound: "").IsRefused(Pair, "audio_id");
    }

    [Fact]
    public void AnAudioIdIsNotCheckedUntilOneIsSeeded()
    {
        var calls = new AvatarCalls();
        calls.Create(audioId: Id, sound: "").IsAccepted(Issued, RuleVerdict.NotChecked);
        calls.Client.Simulator.SeedIssued(new SeededId("audio_id", Id) { Duration = TimeSpan.FromSeconds(12) });
        calls.Create(audioId: Id, sound: "").IsAccepted(Issued);
        var refused = calls.Create(audioId: "another", sound: "");
        Assert.Equal((404, 1203L, RuleVerdict.Violated), (refused.Status, refused.Code, refused.All(Issued)));
    }

    [Fact]
    public void AnAudioIdLivesForThirtyDays()
    {
        var calls = new AvatarCalls();
        calls.Client.Simulator.SeedIssued(new SeededId("audio_id", Id) { Age = TimeSpan.FromDays(29), Duration = TimeSpan.FromSeconds(12) });
        calls.Create(audioId: Id, sound: "").IsAccepted(Issued);
        calls.Client.Clock.Advance(TimeSpan.FromDays(1));
        calls.Create(audioId: Id, sound: "").IsAccepted(Issued);
        calls.Client.Clock.Advance(TimeSpan.FromMilliseconds(1));
        var old = calls.Create(audioId: Id, sound: "");
        Assert.Equal((404, 1203L), (old.Status, old.Code));
    }

    [Theory]
    [InlineData(1.999, false)]
    [InlineData(2, true)]
    [InlineData(300, true)]
    [InlineData(300.001, false)]
    public void ASeededSoundIsTwoToThreeHundredSecondsLong(double seconds, bool isTaken)
    {
        var calls = new AvatarCalls();
        calls.Client.Simulator.SeedIssued(new SeededId("audio_id", Id) { Duration = TimeSpan.FromSeconds(seconds) });
        var answer = calls.Create(audioId: Id, sound: "");
        Assert.Equal(isTaken ? (200, 0L) : (400, 1201L), (answer.Status, answer.Code));
    }

    [Fact]
    public void OfASeededSoundWithoutALengthTheLengthIsNotChecked()
    {
        var calls = new AvatarCalls();
        calls.Client.Simulator.SeedIssued(new SeededId("audio_id", Id));
        calls.Create(audioId: Id, sound: "").IsAccepted(Issued, RuleVerdict.NotChecked);
    }

    [Fact]
    public void WhatIsSeededForOneAccountOrNamespaceIsItsOwn()
    {
        var calls = new AvatarCalls();
        calls.Client.Simulator.SeedIssued(new SeededId("audio_id", Id) { Account = "sk-test" });
        Assert.Equal(404, calls.Create(audioId: "another", sound: "").Status);
        calls.Client.Key = "sk-other";
        Assert.Equal(200, calls.Create(audioId: "another", sound: "").Status);
        calls.Client.Key = "sk-test";
        calls.Client.Namespace = "another";
        Assert.Equal(200, calls.Create(audioId: "another", sound: "").Status);
    }

    [Fact]
    public void AnExternalIdIsUsedOnce()
    {
        var calls = new AvatarCalls();
        Assert.Equal(200, calls.Create(externalId: "mine").Status);
        var second = calls.Create(externalId: "mine");
        Assert.Equal((400, 1201L), (second.Status, second.Code));
        Assert.Equal(200, calls.Create(externalId: "").Status);
    }
}
