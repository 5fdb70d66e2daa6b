using Microsoft.Extensions.Options;

namespace Specular;

/// <summary>Tells what is wrong with a client's options when the host starts, or when they are first used.</summary>
internal sealed class ClientOptionsValidation<TOptions> : IValidateOptions<TOptions>
    where TOptions : ApiClientOptions
{
    public ValidateOptionsResult Validate(string? name, TOptions options)
    {
        try
        {
            options.Validate();
            return ValidateOptionsResult.Success;
        }
        catch (ArgumentException exception)
        {
            return ValidateOptionsResult.Fail(exception.Message);
        }
    }
}
