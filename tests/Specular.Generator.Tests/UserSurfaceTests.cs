using Specular.Generator.Testing;
using Specular.Testing;
using Xunit;

namespace Specular.Generator.Tests;

/// <summary>The documents the user gave: their public surface is a promise.</summary>
public sealed class UserSurfaceTests
{
    [Fact]
    public Task TheLipSyncClientKeepsItsPublicSurface() =>
        Verifier.Verify(PublicSurface.Of(GeneratedCode.Check(SpecDocument.Surface("kling-302")), "Kling"));

    [Fact]
    public Task TheAvatarClientKeepsItsPublicSurface() =>
        Verifier.Verify(PublicSurface.Of(GeneratedCode.Check(SpecDocument.Surface("kling-relay", "KlingRelay", "KlingRelayClient")), "KlingRelay"));

    [Fact]
    public void BothClientsStandBesideEachOther()
    {
        var run = GeneratedCode.Check([.. SpecDocument.Surface("kling-302"), .. SpecDocument.Surface("kling-relay", "KlingRelay", "KlingRelayClient")]);

        Assert.Contains("Kling.KlingClient.g.cs", run.Files.Keys);
        Assert.Contains("KlingRelay.KlingRelayClient.g.cs", run.Files.Keys);
    }

    [Fact]
    public void TheCodeOfTheReadmeCompiles()
    {
        const string Usage = """
            using System;
            using System.Threading;
            using System.Threading.Tasks;
            using Kling;
            using Specular;

            internal static class Usage
            {
                public static async Task RunAsync(string key, string url, IProgress<RemoteTaskProgress<AdvancedLipSyncTask>> progress, CancellationToken cancellationToken)
                {
                    var kling = new KlingClient(new KlingClientOptions { ApiKey = key, Server = KlingServer.国内中转 });
                    IdentifyFaceResult faces = await kling.IdentifyFaceAsync(new() { VideoUrl = url }, cancellationToken);
                    RemoteTask<AdvancedLipSyncTask> task = await kling.StartAdvancedLipSyncAsync(new()
                    {
                        SessionId = faces.SessionId,
                        FaceChoose = [new() { FaceId = faces.FaceData[0].FaceId!, SoundFile = MediaSource.FromFile("speech.mp3"), SoundStartTime = 0, SoundEndTime = 3000, SoundInsertTime = 0 }],
                    }, cancellationToken: cancellationToken);
                    AdvancedLipSyncTask done = await task.WaitForCompletionAsync(progress, cancellationToken);
                    Console.WriteLine(done.TaskResult.Videos[0].Url);
                    Console.WriteLine(KlingClient.Operations.CreateAdvancedLipSync.Key);
                }
            }
            """;
        var run = new GeneratorSession(SpecDocument.Surface("kling-302"), [Usage]).Run();

        Assert.Empty(run.CompilerFindings());
    }

    [Fact]
    public void WhatIsNotInThePublishedDocumentSaysSo()
    {
        var run = new GeneratorSession(SpecDocument.Surface("kling-relay")).Run();

        Assert.Contains("Not in the published document: it comes from a supplement.", run.AllText);
    }

    [Fact]
    public void UnitsPriceAndSourceStandInTheDocumentation()
    {
        var text = new GeneratorSession(SpecDocument.Surface("kling-302")).Run().AllText;

        Assert.Contains("<para>Price: 0.07 PTC per call.</para>", text);
        Assert.Contains("任务创建时间,Unix时间戳、单位ms", text);
        Assert.Contains("<para>Range: 0 to 2.</para>", text);
        Assert.Contains("Source: specs/kling-302/identify-face.yaml#/paths/", text);
    }
}
