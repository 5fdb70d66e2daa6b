using System.Text;
using Specular.Testing.Media;

namespace Specular.Simulation.Tests;

public sealed class DeterminismTests
{
    [Fact]
    public void TheSameSeedClockAddressAndOrderGiveTheSameBytes() => Assert.Equal(Play(7), Play(7));

    [Fact]
    public void AnotherSeedGivesOtherIds() => Assert.NotEqual(Play(7), Play(8));

    [Fact]
    public void AResetBeginsAnew()
    {
        var client = new Client();
        var first = client.Start();
        client.Simulator.Reset();
        Assert.Equal(first, client.Start());
    }

    [Fact]
    public void OneNamespaceDoesNotDisturbAnother()
    {
        string Alone(bool others)
        {
            var client = new Client { Namespace = "a" };
            if (others)
            {
                client.Namespace = "b";
                client.Start();
                client.Namespace = "a";
            }

            return client.Start();
        }

        Assert.Equal(Alone(false), Alone(true));
    }

    private static string Play(long seed)
    {
        var client = new Client(new SimulatorOptions { Seed = seed }, Surfaces.Kling302(), Surfaces.KlingRelay(), Surfaces.Of(Generic.Pets));
        var text = new StringBuilder();
        void Add(SimulatedResponse response) => text.Append(response.Status).Append(' ').Append(Encoding.UTF8.GetString(response.Body.Span)).Append('\n');
        text.Append(client.Identify().ToJson());
        client.Simulator.AddMedia("film.mp4", SampleFilms.Mp4(1280, 720, 7));
        Add(client.Send("POST", "/klingai/v1/videos/identify-face", """{"video_url":"http://127.0.0.1/media/film.mp4"}"""));
        Add(client.TryStart("x"));
        Add(client.TryStart("x"));
        var id = client.Start();
        foreach (var step in new[] { 0, 3, 200 })
        {
            client.Clock.Advance(TimeSpan.FromSeconds(step));
            Add(client.Send("GET", "/klingai/v1/videos/advanced-lip-sync/" + id));
        }

        Add(client.Send("GET", "/pets"));
        Add(client.Send("GET", "/nothing"));
        return text.ToString();
    }
}
