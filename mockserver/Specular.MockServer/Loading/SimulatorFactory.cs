using Specular.Mocking.Callbacks;
using Specular.Simulation;

namespace Specular.Mocking.Loading;

/// <summary>Makes the simulator of some surfaces.</summary>
internal static class SimulatorFactory
{
    /// <summary>Makes it, on the options' clock or a virtual one of its own.</summary>
    /// <exception cref="MockServerException">The documents contradict each other, or a schema cannot be checked.</exception>
    public static Simulator Create(IReadOnlyList<Surface> surfaces, MockServerOptions options, CallbackSender callbacks)
    {
        try
        {
            return new Simulator(
                [.. surfaces.Select(s => s.Contract)],
                options.Simulation with { Clock = options.Clock ?? new VirtualClock(), Callbacks = callbacks });
        }
        catch (SimulatorLoadException e)
        {
            throw new MockServerException(
                "The documents cannot be simulated:\n" + string.Join('\n', e.Problems.Select(new Places(surfaces).Describe)), "", e);
        }
    }
}
