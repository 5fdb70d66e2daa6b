using Specular.Testing.Media;

namespace Specular.Simulation.Tests;

/// <summary>Measures the heap, so nothing else may run beside it.</summary>
[CollectionDefinition(nameof(MemoryTests), DisableParallelization = true)]
[Collection(nameof(MemoryTests))]
public sealed class MemoryTests
{
    [Fact]
    public void ATaskDoesNotHoldTheMediaItWasCreatedWith()
    {
        var client = new Client(Surfaces.KlingRelay());
        var media = Convert.ToBase64String(SamplePictures.Png(512, 512, padding: 1_500_000));
        var before = GC.GetTotalMemory(forceFullCollection: true);
        for (var i = 0; i < 20; i++)
        {
            Assert.Equal(200, client.Send("POST", "/kling/v1/videos/avatar/image2video",
                $$"""{"image":"{{media}}","audio_id":"a","sound_file":"","prompt":"","mode":"std","callback_url":"","external_task_id":""}""").Status);
        }

        Assert.InRange(GC.GetTotalMemory(forceFullCollection: true) - before, long.MinValue, 6_000_000);
    }

    [Fact]
    public void ACreateWithoutMediaToMeasureStaysLean()
    {
        var client = new Client();
        var body = client.LipSyncBody();
        void Create() => Assert.Equal(200, client.Send("POST", "/klingai/v1/videos/advanced-lip-sync", body).Status);
        for (var i = 0; i < 100; i++)
        {
            Create();
        }

        const int Times = 1_000;
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < Times; i++)
        {
            Create();
        }

        // The request that the test makes and the task that stays are in it.
        Assert.InRange((GC.GetAllocatedBytesForCurrentThread() - before) / Times, 0, 8_000);
    }

    [Fact]
    public void AFileThatIsSentInlineIsNotCopiedManyTimes()
    {
        var client = new Client(Surfaces.KlingRelay());
        var image = Convert.ToBase64String(SamplePictures.Png(512, 512, padding: 9_000_000));
        var body = $$"""{"image":"{{image}}","audio_id":"a","sound_file":"","prompt":"","mode":"std","callback_url":"","external_task_id":""}""";
        var before = GC.GetAllocatedBytesForCurrentThread();
        Assert.Equal(200, client.Send("POST", "/kling/v1/videos/avatar/image2video", body).Status);

        // Its bytes, which the test makes, and once its text, which has two bytes for each of them.
        Assert.InRange((GC.GetAllocatedBytesForCurrentThread() - before) / (double)body.Length, 0, 3.5);
    }

    [Fact]
    public void HundredThousandCallsDoNotGrowTheHeap()
    {
        var client = new Client(new SimulatorOptions { JournalBytes = 200_000, MaxTasks = 100, MaxIssuedIds = 100 });
        void Run(int times)
        {
            for (var i = 0; i < times; i++)
            {
                client.Query(client.Start());
                client.Clock.Advance(TimeSpan.FromSeconds(1));
            }
        }

        Run(5_000);
        var before = GC.GetTotalMemory(forceFullCollection: true);
        Run(28_000);
        Assert.InRange(GC.GetTotalMemory(forceFullCollection: true) - before, long.MinValue, 1_000_000);
    }
}
