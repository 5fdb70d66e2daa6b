using System.Net;
using Specular.Mocking;
using Specular.Mocking.Loading;
using Specular.Specification.Problems;
using Specular.Tool.Languages;
using Specular.Tool.Output;
using Specular.Tool.SecondReader;

namespace Specular.Tool.Commands;

/// <summary>One run of <c>specular mock</c>: reads, reports, serves, stops.</summary>
internal sealed class MockSession
{
    private readonly MockSettings _settings;
    private readonly Screen _output;
    private readonly Screen _errors;

    public MockSession(MockSettings settings, TextWriter output, TextWriter error, ToolTerminal terminal)
    {
        _settings = settings;
        var shown = settings.HasNoColour ? terminal with { HasColour = false } : terminal;
        _output = new Screen(output, shown);
        _errors = new Screen(error, ToolTerminal.Plain);
    }

    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        var surfaces = SurfaceLoader.Load(_settings.Paths);
        var problems = DocumentProblem.Locate(surfaces);
        if (!_settings.IsQuiet)
        {
            SurfacePrinter.Print(_output, surfaces);
            ProblemPrinter.Print(_output, problems, [.. surfaces.SelectMany(OpenApiSecondReader.Read)]);
        }

        if (!_settings.KeepsGoing && Refuse(surfaces, problems))
        {
            return ExitCode.Failure;
        }

        var clock = MakeClock();
        var lines = new RequestLines(_output);
        var server = await MockServer.StartAsync(surfaces, Options(clock, lines), cancellationToken).ConfigureAwait(false);
        await using (server.ConfigureAwait(false))
        {
            var media = _settings.Media.SelectMany(MediaFiles.Find).Select(server.AddMedia).ToArray();
            if (!_settings.IsQuiet)
            {
                DescriptionPrinter.Print(_output, server.Simulator.Describe(), new Places(surfaces));
            }

            Announce(server, media);
            try
            {
                await Task.Delay(Timeout.Infinite, cancellationToken).ConfigureAwait(false);
            }
            catch (OperationCanceledException)
            {
                // The way every run ends.
            }
        }

        if (!_settings.IsQuiet)
        {
            _output.Line(ToolText.Of("Stopped."));
        }

        return ExitCode.Success;
    }

    private bool Refuse(IReadOnlyList<Surface> surfaces, IReadOnlyList<DocumentProblem> problems)
    {
        var errors = problems.Where(p => p.Severity == ProblemSeverity.Error).ToArray();
        if (errors.Length == 0)
        {
            return false;
        }

        if (_settings.IsQuiet)
        {
            foreach (var error in errors)
            {
                _errors.Line(error.ToString());
            }
        }

        _errors.Line("specular: " + ToolText.Format($"{Counted.Of(errors.Length, "error")} in the documents. Mend what they name, or start with --keep-going to leave out what is broken."));
        foreach (var surface in surfaces.Where(s => s.Contract.Operations.Count == 0))
        {
            var below = SurfaceFinder.FoldersWithDocuments(surface.Folder);
            if (below.Count > 0)
            {
                _errors.Line(ToolText.Format($"{surface.Folder} itself holds no API document, but folders in it do; name those: specular mock {string.Join(' ', below)}"));
            }
        }

        return true;
    }

    private VirtualClock? MakeClock() => _settings switch
    {
        { HasVirtualClock: true } => new VirtualClock(TimeProvider.System.GetUtcNow()),
        { Speed: { } speed } => new VirtualClock(TimeProvider.System.GetUtcNow()) { Scale = speed },
        _ => null,
    };

    private MockServerOptions Options(VirtualClock? clock, RequestLines lines) => new()
    {
        Host = _settings.Host,
        Port = _settings.Port,
        Clock = clock ?? TimeProvider.System,
        AdminToken = _settings.AdminToken,
        IgnoresDocumentErrors = true,
        OnAnswered = _settings.IsQuiet ? null : lines.Write,
        Simulation = new()
        {
            Seed = _settings.Seed,
            Keys = _settings.Keys.Count > 0 ? _settings.Keys : null,
            Balance = _settings.Balance,
            SeededIds = _settings.SeededIds,
            Bodies = _settings.Bodies,
            CallbackHosts = _settings.CallbackHosts,
        },
    };

    private void Announce(MockServer server, Uri[] media)
    {
        var address = server.BaseAddress.AbsoluteUri.TrimEnd('/');
        _output.Line();
        _output.Line(ToolText.Format($"Listening on {address}"), "good");
        if (IPAddress.TryParse(_settings.Host, out var host) && (host.Equals(IPAddress.Any) || host.Equals(IPAddress.IPv6Any)))
        {
            _output.Line(ToolText.Of("Every network of this machine reaches it, not this address only: see --host."), "warning");
        }

        foreach (var file in media)
        {
            _output.Line(ToolText.Format($"Serving {file}"));
        }

        if (!_settings.IsQuiet)
        {
            _output.Line(
                ToolText.Format($"Admin API: {address}/__specular/contract, clock, scenarios, balance, media, issued-ids, journal, tasks, reset. Ctrl+C stops."), "faint");
        }
    }
}
