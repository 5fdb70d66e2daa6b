using System.CommandLine;
using System.Text;
using Specular.Corpus.Commands;

// Documents are Chinese as often as not; a console in another code page would show question marks.
Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
return await CorpusCommand.Create().Parse(args).InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = true });
