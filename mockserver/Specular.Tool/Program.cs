using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;
using Specular.Tool;
using Specular.Tool.Languages;
using Specular.Tool.Output;

// The documents are Chinese as often as not; a console in another code page would show question marks.
Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
CultureInfo.DefaultThreadCurrentUICulture = CultureInfo.CurrentUICulture = ToolLanguage.OfEnvironment(Environment.GetEnvironmentVariable);
using var stopping = new CancellationTokenSource();
using var interrupted = PosixSignalRegistration.Create(PosixSignal.SIGINT, Stop);
using var terminated = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Stop);
return await ToolProgram.RunAsync(args, Console.OpenStandardInput, Console.Out, Console.Error, ToolTerminal.OfThisProcess(), stopping.Token);

void Stop(PosixSignalContext signal)
{
    // The first signal stops cleanly, a second one at once.
    if (!stopping.IsCancellationRequested)
    {
        signal.Cancel = true;
        stopping.Cancel();
    }
}
