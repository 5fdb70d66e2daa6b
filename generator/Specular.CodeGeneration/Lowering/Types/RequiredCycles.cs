using Specular.CodeGeneration.Client;
using Specular.Specification.Values;

namespace Specular.CodeGeneration.Lowering.Types;

/// <summary>
/// Opens circles of required members: an object that must hold one of its own kind, and so on for ever, has no smallest value to stand in for a missing one.
/// The member that closes the circle becomes optional.
/// </summary>
internal sealed class RequiredCycles
{
    // No real answer is nested this deep; a hostile document must not exhaust the compiler's stack.
    private const int DepthLimit = 200;

    private readonly Dictionary<string, ObjectDeclaration> _objects;

    private readonly Dictionary<string, bool> _isDone = new(StringComparer.Ordinal);

    private RequiredCycles(IEnumerable<Declaration> declarations) =>
        _objects = declarations.OfType<ObjectDeclaration>().ToDictionary(d => d.Name, StringComparer.Ordinal);

    /// <summary>The declarations without circles; the same list when there are none.</summary>
    public static ValueList<Declaration> Open(ValueList<Declaration> declarations)
    {
        var cycles = new RequiredCycles(declarations);
        foreach (var name in cycles._objects.Keys.OrderBy(n => n, StringComparer.Ordinal).ToArray())
        {
            cycles.Visit(name, 0);
        }

        return declarations.Select(d => d is ObjectDeclaration ? cycles._objects[d.Name] : d).ToValueList();
    }

    private void Visit(string name, int depth)
    {
        if (_isDone.ContainsKey(name))
        {
            return;
        }

        _isDone[name] = false;
        var declaration = _objects[name];
        var properties = declaration.Properties.ToArray();
        for (var i = 0; i < properties.Length; i++)
        {
            if (properties[i] is not { Presence: Presence.Required, Type: DeclaredType { IsOpenEnum: false } type } || !_objects.ContainsKey(type.Name))
            {
                continue;
            }

            if (depth > DepthLimit || (_isDone.TryGetValue(type.Name, out var isDone) && !isDone))
            {
                properties[i] = properties[i] with { Presence = Presence.Optional, IsEssential = false };
            }
            else
            {
                Visit(type.Name, depth + 1);
            }
        }

        _objects[name] = declaration with { Properties = ValueList.Create<PropertyModel>(properties) };
        _isDone[name] = true;
    }
}
