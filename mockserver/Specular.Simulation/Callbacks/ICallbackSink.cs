namespace Specular.Simulation;

/// <summary>Takes callbacks that have become due and sends them; the simulator itself opens no connection.</summary>
public interface ICallbackSink
{
    /// <summary>Called once for each transition of a task that asked for callbacks, on a timer's thread. Must return at once.</summary>
    void Post(SimulatedCallback callback);

    /// <summary>
    /// Called instead of <see cref="Post"/> for an address that must not be called. Whoever looks for the callback finds the reason; nothing is to be sent.
    /// </summary>
    /// <param name="callback">What would have been sent.</param>
    /// <param name="reason">Why it is not, and how to allow it.</param>
    void Withhold(SimulatedCallback callback, string reason);
}
