using System.Reflection;
using System.Text.Json;
using Specular.CodeGeneration.Client;
using Specular.Corpus.RoundTrips;
using Specular.Json;
using Specular.Specification.Contract;
using Specular.Specification.Validation;
using Specular.Specification.Values;

namespace Specular.Corpus.Mirrors;

/// <summary>Makes arguments for a client's method of what the documents' schemas allow.</summary>
internal sealed class ArgumentSampler(ApiContract contract, JsonSerializerOptions options, int seed)
{
    // Patterns and bounds are met by chance, or not.
    private const int MostTries = 40;

    // How the methods begin that ask a union for one of its forms.
    private const string Ask = "TryGet";

    private readonly InstanceSampler _any = new(contract, seed) { IsSent = true };
    private readonly InstanceSampler _plain = new(contract, seed) { IsSent = true, IsPlain = true };

    /// <summary>The arguments; null with a reason where one cannot be made.</summary>
    /// <param name="method">The method.</param>
    /// <param name="model">The operation as it was lowered.</param>
    /// <param name="operation">The operation as the documents have it.</param>
    /// <param name="share">How likely an optional argument is there.</param>
    /// <param name="cancellationToken">The last argument.</param>
    /// <param name="reason">Why there are none.</param>
    public object?[]? Make(MethodInfo method, OperationModel model, Operation operation, double share, CancellationToken cancellationToken, out string reason)
    {
        reason = "";
        var arguments = new List<object?>();
        foreach (var parameter in method.GetParameters())
        {
            if (parameter.ParameterType == typeof(CancellationToken))
            {
                arguments.Add(cancellationToken);
                continue;
            }

            var isLeftOut = parameter.HasDefaultValue && share < 0.5;
            var argument = isLeftOut ? parameter.DefaultValue : Argument(parameter, model, operation, share);
            if (argument is null && !isLeftOut && !parameter.HasDefaultValue)
            {
                reason = $"no value was found for {parameter.Name}";
                return null;
            }

            arguments.Add(argument);
        }

        return [.. arguments];
    }

    private object? Argument(ParameterInfo parameter, OperationModel model, Operation operation, double share)
    {
        var known = model.Parameters.FirstOrDefault(p => string.Equals(p.Name, parameter.Name, StringComparison.OrdinalIgnoreCase));
        if (known is not null)
        {
            var declared = operation.Parameters.FirstOrDefault(p => p.Location == known.Location && string.Equals(p.Name, known.WireName, StringComparison.Ordinal));

            // What separates values cannot be in one, and headers are ASCII.
            var isPlain = known.Location is ParameterLocation.Header || known.Style is not (ValueStyle.Form or ValueStyle.Json or ValueStyle.DeepObject);
            return declared is null ? null : Value(declared.Schema, parameter.ParameterType, share, isPlain);
        }

        if (model.Body is not { } body)
        {
            return null;
        }

        var content = operation.Body?.Content.FirstOrDefault(c => string.Equals(c.MediaType, body.MediaType, StringComparison.OrdinalIgnoreCase)) ?? operation.Body?.Json ?? operation.Body?.Content.FirstOrDefault();
        return body.Kind switch
        {
            BodyKind.Binary => File(),
            BodyKind.Text => Value(content?.Schema ?? Schema.Any with { Types = SchemaTypes.String }, parameter.ParameterType, share, isPlain: true) ?? "text",
            // A form that no schema describes has whatever fields one likes.
            BodyKind.Form or BodyKind.Multipart when typeof(System.Collections.IEnumerable).IsAssignableFrom(parameter.ParameterType) => Value(Schema.Any with { Types = SchemaTypes.Object }, parameter.ParameterType, share, isPlain: false),
            _ => Value(content?.Schema ?? Schema.Any, parameter.ParameterType, share, isPlain: false, isForm: body.Kind is BodyKind.Form or BodyKind.Multipart) is { } value ? Filled(value, 0) : null,
        };
    }

    private object? Value(Schema schema, Type type, double share, bool isPlain, bool isForm = false)
    {
        if (type == typeof(MediaSource))
        {
            return File();
        }

        SchemaValidator validator;
        try
        {
            validator = SchemaValidator.Compile(schema, contract, SchemaDirection.Request);
        }
        catch (SchemaNotCompilableException)
        {
            return null;
        }

        for (var i = 0; i < MostTries; i++)
        {
            var value = (isPlain ? _plain : _any).Sample(schema, i < MostTries / 2 ? share : 0);

            // An empty value in the path is another path, and RFC 6570 has no form for an empty list, so that a form has no field for one either.
            if (value.Kind != JsonKind.Null && value is not (JsonArray { Items.Count: 0 } or JsonString { Value.Length: 0 })
                && !(isForm && value is JsonObject form && form.Members.Any(m => m.Value is JsonArray { Items.Count: 0 })) && validator.Validate(value).Count == 0)
            {
                return JsonSerializer.Deserialize(value.ToJson(), Nullable.GetUnderlyingType(type) ?? type, options);
            }
        }

        return null;
    }

    private static MediaSource File() => MediaSource.FromBytes(new byte[] { 1, 2, 3, 4 });

    // Files have no JSON to be made of: their text is a file's content here.
    private static object WithFiles(object value, int depth)
    {
        foreach (var property in value.GetType().GetProperties().Where(p => p is { CanWrite: true } && p.GetIndexParameters().Length == 0))
        {
            if (property.GetValue(value) is { } held && Filled(held, depth) is var filled && !ReferenceEquals(filled, held))
            {
                property.SetValue(value, filled);
            }
        }

        return value;
    }

    private static object Filled(object value, int depth)
    {
        var type = value.GetType();
        if (value is MediaSource or IEnumerable<MediaSource>)
        {
            return value is MediaSource { IsEmpty: true } ? value : value is MediaSource ? File() : ((IEnumerable<MediaSource>)value).Select(_ => File()).ToList();
        }

        if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(Optional<>))
        {
            return type.GetProperty("ValueOrDefault")!.GetValue(value) is { } held ? Activator.CreateInstance(type, Filled(held, depth))! : value;
        }

        return type.Namespace == MirrorCheck.Namespace && depth < 3 ? OfUnion(value, type, depth) ?? WithFiles(value, depth + 1) : value;
    }

    // A union is asked for each form that it may have, and made of one.
    private static object? OfUnion(object value, Type type, int depth)
    {
        foreach (var method in type.GetMethods().Where(m => m.Name.StartsWith(Ask, StringComparison.Ordinal) && m.GetParameters() is [{ IsOut: true }]))
        {
            var held = new object?[1];
            if (method.Invoke(value, held) is true && held[0] is { } form)
            {
                return Filled(form, depth + 1) is var filled && ReferenceEquals(filled, form) ? value : type.GetMethod("From" + method.Name[Ask.Length..])?.Invoke(null, [filled]);
            }
        }

        return null;
    }
}
