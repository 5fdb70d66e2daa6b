namespace Specular.Simulation;

/// <summary>Takes callbacks that have become due and sends them; the simulator itself opens no connection.</summary>
public interface ICallbackSink
{
    /// <summary>Called once for each transition of a task that asked for callbacks, on a timer's thread. Must return at once.</summary>
    void Post(SimulatedCallback callback);
}
