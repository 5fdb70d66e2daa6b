using Specular.Specification.Validation;
using Specular.Testing.Media;

namespace Specular.Simulation.Tests.Clauses;

/// <summary>What the lip-sync documents say of the clip: where it begins and ends, in the sound, in the film and against the face.</summary>
public sealed class LipSyncClipClauseTests
{
    private const string Start = "开始时间为0分0秒,单位ms";
    private const string ClipLength = "裁剪后音频不得短于2秒";
    private const string SoundEnd = "终点时间不得晚于原始音频总时长";
    private const string Insert = "插入音频的开始时间不得早于视频开始时间";
    private const string FilmEnd = "插入音频的结束时间不得晚于视频结束时间";
    private const string Overlap = "至少重合2秒时长";

    private const string Place = "/face_choose/0/sound_";

    [Fact]
    public void TheClipBeginsInTheSound()
    {
        new LipSyncCalls().Create(start: 0).IsAccepted(Start);
        new LipSyncCalls().Create(start: -1).IsRefused(Start, Place + "start_time");
    }

    [Fact]
    public void TheClipIsTwoSecondsLong()
    {
        new LipSyncCalls().Create(start: 1000, end: 3000).IsAccepted(ClipLength);
        new LipSyncCalls().Create(start: 1000, end: 2999).IsRefused(ClipLength, Place + "end_time");
    }

    [Fact]
    public void TheClipEndsInTheSound()
    {
        var sound = Convert.ToBase64String(SampleSounds.Wav(3));
        new LipSyncCalls().Create(sound: sound, end: 3000).IsAccepted(SoundEnd);
        new LipSyncCalls().Create(sound: sound, end: 3001).IsRefused(SoundEnd, Place + "end_time");
        new LipSyncCalls().Create(end: 3001).IsAccepted(SoundEnd, RuleVerdict.NotChecked);
        var calls = new LipSyncCalls();
        calls.Create(sound: calls.Serve("sound.wav", SampleSounds.Wav(3)), end: 3001).IsRefused(SoundEnd, Place + "end_time");
    }

    [Fact]
    public void TheClipIsInsertedInTheFilm()
    {
        new LipSyncCalls().Create(insert: 0).IsAccepted(Insert);
        new LipSyncCalls().Create(insert: -1).IsRefused(Insert, Place + "insert_time");
    }

    [Fact]
    public void TheClipEndsWithTheFilm()
    {
        var calls = new LipSyncCalls();
        var film = calls.Serve("film.mp4", SampleFilms.Mp4(1280, 720, 5));
        calls.Create(film, insert: 2000, end: 3000).IsAccepted(FilmEnd);
        calls.Create(film, insert: 2001, end: 3000).IsRefused(FilmEnd, Place + "insert_time");
        calls.Create(insert: 2001, end: 3000).IsAccepted(FilmEnd, RuleVerdict.NotChecked);
    }

    [Fact]
    public void TheClipOverlapsTheFaceByTwoSeconds()
    {
        var calls = new LipSyncCalls();
        var face = calls.SeedFace(4000, 9000);
        calls.Create(insert: 3000, end: 3000, face: face).IsAccepted(Overlap);

        // It ends a millisecond too early; it begins a millisecond too late.
        calls.Create(insert: 2999, end: 3000, face: face).IsRefused(Overlap, Place + "insert_time");
        calls.Create(insert: 7001, end: 3000, face: face).IsRefused(Overlap, Place + "insert_time");
    }

    [Fact]
    public void WhatHoldsByLessThanTheFacesEndOvershootsIsNotKnown()
    {
        var calls = new LipSyncCalls();
        var face = calls.SeedFace(4000, 9000);
        calls.Create(insert: 6000, end: 3000, face: face).IsAccepted(Overlap);
        calls.Create(insert: 6001, end: 3000, face: face).IsAccepted(Overlap, RuleVerdict.NotChecked);
        calls.Create(insert: 7000, end: 3000, face: face).IsAccepted(Overlap, RuleVerdict.NotChecked);
    }

    [Theory]
    [InlineData(1999, RuleVerdict.Violated)]
    [InlineData(2999, RuleVerdict.NotChecked)]
    [InlineData(3000, RuleVerdict.Passed)]
    public void AFaceIsToBeSeenForTwoSeconds(int end, RuleVerdict verdict)
    {
        var calls = new LipSyncCalls();
        var answer = calls.Create(face: calls.SeedFace(0, end));
        Assert.Equal(verdict, answer.All(Overlap));
        Assert.Equal(verdict == RuleVerdict.Violated ? (400, 1201L) : (200, 0L), (answer.Status, answer.Code));
    }

    [Fact]
    public void OfAFaceThatNobodyLooksUpNothingIsKnown() =>
        new LipSyncCalls(new SimulatorOptions { ChecksIssuedIds = false }).Create(face: "any", session: "any").IsAccepted(Overlap, RuleVerdict.NotChecked);

    [Fact]
    public void TheFaceOfAServedFilmLiesInTheFilm()
    {
        var calls = new LipSyncCalls();
        var film = calls.Serve("film.mp4", SampleFilms.Mp4(1280, 720, 3.2));
        var face = calls.Face(film);
        Assert.Equal((0L, 3200L), (face["start_time"]!.AsInt64(), face["end_time"]!.AsInt64()));
        calls.Create(film, end: 2000).IsAccepted(Overlap);
    }
}
