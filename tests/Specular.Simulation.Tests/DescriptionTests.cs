namespace Specular.Simulation.Tests;

/// <summary>What a simulator says of what it does, and on what it rests.</summary>
public sealed class DescriptionTests
{
    [Theory]
    [InlineData(Surfaces.LipSync, "/face_choose/*/sound_file is measured where it is inline or an address of this simulator, else not checked.")]
    [InlineData(Surfaces.Identify, "/video_url is measured where it is an address of this simulator, else not checked.")]
    [InlineData(Surfaces.LipSync, "A call costs 0.07 PTC.")]
    [InlineData(Surfaces.LipSync, "/face_choose/*: sound_end_time - sound_start_time at least 2000.")]
    [InlineData(Surfaces.Avatar, "/audio_id must be an id that was issued in the last 30 d; not checked until ids are seeded.")]
    public void RulesMediaAndPricesAreSaid(string operation, string statement) => Assert.Contains(
        new Client(Surfaces.Kling302(), Surfaces.KlingRelay()).Simulator.Describe().Behaviours,
        b => string.Equals(b.Subject, operation, StringComparison.Ordinal) && string.Equals(b.Statement, statement, StringComparison.Ordinal));
}
