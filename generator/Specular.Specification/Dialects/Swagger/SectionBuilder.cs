using Specular.Specification.Nodes;

namespace Specular.Specification.Dialects.Swagger;

/// <summary>The components of the tree that is written: the document's shared parts, and the parts that references turned into such.</summary>
internal sealed class SectionBuilder(SwaggerConversion conversion)
{
    private readonly Dictionary<SharedPart, ObjectBuilder> _sections = [];

    /// <summary>Writes one of the document's sections.</summary>
    public void Add(string name, SharedPart part, Func<Node, Node> convert, Func<Node, bool>? isWanted = null)
    {
        if (conversion.Root.Find(name) is not ObjectNode section)
        {
            return;
        }

        foreach (var member in section.Members.Where(m => isWanted is null || isWanted(m.Value)))
        {
            Write(part, section, member.Name, NodeSpan.OfKey(member), () => convert(member.Value));
        }
    }

    /// <summary>Writes the parts that references reached, and those that they reach in turn.</summary>
    public void AddPromoted()
    {
        var promoted = conversion.References.Promoted;
        for (var i = 0; i < promoted.Count; i++)
        {
            var (part, name, source) = promoted[i];
            conversion.CountInlined(source);
            Write(part, source, name, NodeSpan.Of(source), () => part switch
            {
                SharedPart.Schema => SwaggerSchemas.Convert(source, conversion),
                SharedPart.Parameter => SwaggerParameters.Convert(source, conversion),
                SharedPart.Response => SwaggerResponses.Convert(source, conversion.Produces, conversion),
                _ => SwaggerPaths.Convert(source, conversion),
            });
        }
    }

    public ObjectNode Build(NodeMember? securityDefinitions)
    {
        var components = new ObjectBuilder(conversion, conversion.Root);
        foreach (var pair in _sections.OrderBy(s => s.Key))
        {
            var section = pair.Value.Build();
            components.Keep(new(SwaggerReferences.SectionOf(pair.Key), section.Offset, 1, section));
        }

        if (securityDefinitions is { } member)
        {
            components.Add("securitySchemes", member, () => SwaggerSecurity.ConvertMap(member.Value, conversion));
        }

        return components.Build();
    }

    private void Write(SharedPart part, Node origin, string name, NodeSpan key, Func<Node> convert)
    {
        if (!_sections.TryGetValue(part, out var section))
        {
            _sections.Add(part, section = new(conversion, origin));
        }

        conversion.Path.Push(SwaggerReferences.SectionOf(part));
        section.Add(name, key, convert);
        conversion.Path.Pop();
    }
}
