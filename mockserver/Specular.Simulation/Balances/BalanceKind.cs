namespace Specular.Simulation;

/// <summary>What a simulated balance is, and so which error of the table says that it is spent.</summary>
public enum BalanceKind
{
    /// <summary>Money of the account's: when it is spent, the account is in arrears (the row with the trigger accountInArrears, Kling's 1101).</summary>
    Account,

    /// <summary>A resource pack that was bought: when it is spent, it is used up (the row with the trigger packSpent, Kling's 1102).</summary>
    ResourcePack,
}
