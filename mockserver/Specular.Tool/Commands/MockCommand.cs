using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using Specular.Simulation;
using Specular.Tool.Languages;
using Specular.Tool.Output;

namespace Specular.Tool.Commands;

/// <summary>The command line of <c>specular mock</c>.</summary>
internal sealed class MockCommand
{
    private const string Documented = "documented";
    private const string Observed = "observed";

    private readonly Argument<string[]> _paths = new("PATHS")
    {
        Description = ToolText.Of("Documents (OpenAPI in YAML or JSON) and folders of them. A folder is one API; a profile among its documents says how the service behaves."),
        Arity = ArgumentArity.OneOrMore,
    };

    private readonly Option<int> _port = new("--port", "-p")
    {
        Description = ToolText.Of("The port to listen on; 0 lets the system choose a free one."),
        HelpName = "N",
        DefaultValueFactory = _ => 5005,
    };

    private readonly Option<string> _host = new("--host")
    {
        Description = ToolText.Of("The address to listen on. 0.0.0.0 is every network: then others can reach the server, and the admin API needs a token."),
        HelpName = "ADDRESS",
        DefaultValueFactory = _ => "127.0.0.1",
    };

    private readonly Option<long> _seed = new("--seed")
    {
        Description = ToolText.Of("Where everything random comes from: same seed, same ids."),
        HelpName = "N",
        DefaultValueFactory = _ => 0,
    };

    private readonly Option<double?> _speed = new("--speed")
    {
        Description = ToolText.Of("Seconds of the simulated service for each real second: with 60, a task of a minute takes a second."),
        HelpName = "N",
    };

    private readonly Option<bool> _virtualClock = new("--virtual-clock")
    {
        Description = ToolText.Of("A clock that stands still until POST /__specular/clock/advance {\"by\": \"30s\"}."),
    };

    private readonly Option<string[]> _keys = new("--keys")
    {
        Description = ToolText.Of("The API keys to accept, separated by spaces or commas; without it any key is accepted, but one is needed."),
        HelpName = "KEY",
        AllowMultipleArgumentsPerToken = true,
    };

    private readonly Option<string?> _balance = new("--balance")
    {
        Description = ToolText.Of("What each account may spend, in the unit of the documents' prices, such as 1.5PTC; when it is spent, calls are refused because the account is in arrears."),
        HelpName = "AMOUNT",
    };

    private readonly Option<string?> _pack = new("--resource-pack")
    {
        Description = ToolText.Of("The same as a resource pack: when it is spent, calls are refused because the pack is used up."),
        HelpName = "AMOUNT",
    };

    private readonly Option<string[]> _media = new("--media")
    {
        Description = ToolText.Of("A file to serve at /media/NAME, or a folder of them; may be given several times. Where a request has its address, it is measured against the documents' limits."),
        HelpName = "PATH",
    };

    private readonly Option<string[]> _seeds = new("--seed-id")
    {
        Description = ToolText.Of("An id that counts as issued, of an operation that the documents do not show; age and duration are optional, and others are then refused. May be given several times."),
        HelpName = "MEMBER=ID[,age=3d][,duration=12s]",
    };

    private readonly Option<string> _bodies = new("--bodies")
    {
        Description = ToolText.Of("Answers as the documents' schemas say in every state, or as captured from the real service."),
        DefaultValueFactory = _ => Documented,
    };

    private readonly Option<string?> _adminToken = new("--admin-token")
    {
        Description = ToolText.Of("The token that /__specular/ wants as Authorization: Bearer."),
        HelpName = "TOKEN",
    };

    private readonly Option<string[]> _callbackHosts = new("--callback-host")
    {
        Description = ToolText.Of("A host, besides this machine, that callbacks may go to; may be given several times."),
        HelpName = "HOST",
    };

    private readonly Option<bool> _keepGoing = new("--keep-going") { Description = ToolText.Of("Start although documents have errors, without what is broken.") };

    private readonly Option<bool> _quiet = new("--quiet", "-q") { Description = ToolText.Of("Print errors and the address only.") };

    private readonly Option<bool> _noColour = new("--no-color") { Description = ToolText.Of("No colour; the variable NO_COLOR does the same.") };

    public MockCommand(TextWriter output, TextWriter error, ToolTerminal terminal)
    {
        _bodies.AcceptOnlyFromAmong(Documented, Observed);
        _paths.Validators.Add(result => UsageErrors.RefuseUnknownOptions(result, Command!));
        _speed.Validators.Add(CheckSpeed);
        _port.Validators.Add(CheckPort);
        Command = new Command("mock", ToolText.Of("Serve APIs as their documents describe them, with living tasks, until Ctrl+C."))
        {
            _paths, _port, _host, _seed, _speed, _virtualClock, _keys, _balance, _pack, _media, _seeds, _bodies, _adminToken, _callbackHosts, _keepGoing, _quiet, _noColour,
        };
        Command.Validators.Add(CheckClock);
        Command.Validators.Add(CheckBalances);
        _balance.Validators.Add(CheckBalance);
        _pack.Validators.Add(CheckBalance);
        _seeds.Validators.Add(CheckSeeds);
        Command.SetAction((parsed, cancellationToken) => new MockSession(Read(parsed), output, error, terminal).RunAsync(cancellationToken));
    }

    /// <summary>The command.</summary>
    public Command Command { get; }

    private MockSettings Read(ParseResult parsed) => new()
    {
        Paths = parsed.GetRequiredValue(_paths),
        Host = parsed.GetRequiredValue(_host),
        Port = parsed.GetRequiredValue(_port),
        Seed = parsed.GetRequiredValue(_seed),
        Speed = parsed.GetValue(_speed),
        HasVirtualClock = parsed.GetValue(_virtualClock),
        Keys = [.. (parsed.GetValue(_keys) ?? []).SelectMany(k => k.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))],
        Balance = ReadBalance(parsed),
        Media = parsed.GetValue(_media) ?? [],
        SeededIds = [.. (parsed.GetValue(_seeds) ?? []).Select(SeedText.Parse).OfType<SeededId>()],
        Bodies = string.Equals(parsed.GetValue(_bodies), Observed, StringComparison.Ordinal) ? BodyStyle.Observed : BodyStyle.Documented,
        AdminToken = parsed.GetValue(_adminToken),
        CallbackHosts = parsed.GetValue(_callbackHosts) ?? [],
        KeepsGoing = parsed.GetValue(_keepGoing),
        IsQuiet = parsed.GetValue(_quiet),
        HasNoColour = parsed.GetValue(_noColour),
    };

    private SimulatedBalance? ReadBalance(ParseResult parsed) =>
        parsed.GetValue(_balance) is { } balance ? SimulatedBalance.Parse(balance)
        : parsed.GetValue(_pack) is { } pack && SimulatedBalance.Parse(pack) is { } read ? read with { Kind = BalanceKind.ResourcePack }
        : null;

    private static void CheckBalance(OptionResult result)
    {
        if (result.Tokens.Count == 1 && SimulatedBalance.Parse(result.Tokens[0].Value) is null)
        {
            result.AddError(ToolText.Format($"{result.Option.Name} takes an amount and its unit, such as 1.5PTC, not {result.Tokens[0].Value}."));
        }
    }

    private static void CheckSeeds(OptionResult result)
    {
        foreach (var token in result.Tokens.Where(t => SeedText.Parse(t.Value) is null))
        {
            result.AddError(ToolText.Format($"--seed-id takes a member, its id and what is known of it, such as audio_id=825455158141661278,age=3d,duration=12s, not {token.Value}."));
        }
    }

    private static void CheckSpeed(OptionResult result)
    {
        if (result.Tokens.Count == 1
            && (!double.TryParse(result.Tokens[0].Value, NumberStyles.Float, CultureInfo.InvariantCulture, out var speed) || speed is not (> 0 and <= 1_000_000)))
        {
            result.AddError(ToolText.Format($"--speed takes a number above 0, at most 1000000, not {result.Tokens[0].Value}."));
        }
    }

    private static void CheckPort(OptionResult result)
    {
        if (result.Tokens.Count == 1
            && (!int.TryParse(result.Tokens[0].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var port) || port > 65535))
        {
            result.AddError(ToolText.Format($"--port takes a number from 1 to 65535, or 0 for any free one, not {result.Tokens[0].Value}."));
        }
    }

    private void CheckBalances(CommandResult result)
    {
        if (result.GetResult(_balance) is not null && result.GetResult(_pack) is not null)
        {
            result.AddError(ToolText.Of("--balance and --resource-pack are two kinds of one balance: choose one."));
        }
    }

    private void CheckClock(CommandResult result)
    {
        if (result.GetResult(_speed) is { Implicit: false } && result.GetResult(_virtualClock) is { Implicit: false })
        {
            result.AddError(ToolText.Of("--speed lets the clock run and --virtual-clock makes it stand still: choose one. POST /__specular/clock/scale changes the speed later."));
        }
    }
}
