using System.Globalization;
using Specular.Specification.Export.Grammar;
using Specular.Specification.Problems;
using Specular.Specification.Values;

namespace Specular.Specification.Export.Merging;

/// <summary>
/// The components of several pages under names that mean one thing each. What all pages give one content keeps its name; where contents differ, in the component itself or
/// in what it refers to, the first page's keeps it and the others' get a number.
/// </summary>
internal sealed class ComponentNames
{
    // A difference further down a chain of references than this is not looked for.
    private const int MostRounds = 256;

    private readonly IReadOnlyList<ExportPage> _pages;
    private readonly List<Component> _components = [];
    private readonly Dictionary<(int Page, string Kind, string Name), Component> _byName = [];

    public ComponentNames(IReadOnlyList<ExportPage> pages)
    {
        _pages = pages;
        for (var page = 0; page < pages.Count; page++)
        {
            foreach (var kind in pages[page].Part("components").Members.Where(k => k.Value is JsonObject && !OpenApiShapes.Components.IsExtension(k.Name)))
            {
                foreach (var member in ((JsonObject)kind.Value).Members)
                {
                    var component = new Component(page, kind.Name, member.Name, member.Value);
                    _components.Add(component);
                    _byName[(page, kind.Name, member.Name)] = component;
                }
            }
        }

        if (pages.Count > 1)
        {
            Classify();
        }
    }

    /// <summary>The name of a page's component in the output.</summary>
    public string NewName(int page, string kind, string name) => _byName.TryGetValue((page, kind, name), out var component) ? component.NewName : name;

    /// <summary>Chooses the names, and tells of every component that does not keep its own.</summary>
    public void Choose(ICollection<Problem> problems)
    {
        var taken = new HashSet<(string Kind, string Name)>(_components.Select(c => (c.Kind, c.Name)));
        foreach (var same in _components.GroupBy(c => (c.Kind, c.Name)))
        {
            var first = same.First();
            foreach (var variant in same.GroupBy(c => c.Class).Skip(1))
            {
                var name = Free(same.Key.Kind, same.Key.Name, taken);
                foreach (var component in variant)
                {
                    component.NewName = name;
                    var place = _pages[component.Page].Place.Child("components").Child(component.Kind).Child(component.Name);
                    problems.Add(new(ProblemCatalog.ComponentRenamed, place, [component.Name, _pages[first.Page].Place.Document, name]));
                }
            }
        }
    }

    private static string Free(string kind, string name, HashSet<(string Kind, string Name)> taken)
    {
        for (var number = 2; ; number++)
        {
            var candidate = name + "_" + number.ToString(CultureInfo.InvariantCulture);
            if (taken.Add((kind, candidate)))
            {
                return candidate;
            }
        }
    }

    // Two components are of one class when their contents are equal and what they refer to is, in each one's own page, of one class. Begins with contents alone, and
    // divides classes until none divides.
    private void Classify()
    {
        var contents = new Dictionary<(string Kind, string Name, JsonValue Content), int>();
        foreach (var component in _components)
        {
            var key = (component.Kind, component.Name, component.Content);
            component.Class = contents.TryGetValue(key, out var known) ? known : contents.Count;
            contents[key] = component.Class;
            component.References = Targets(component);
        }

        var count = contents.Count;
        for (var round = 0; round < MostRounds; round++)
        {
            var divided = new Dictionary<string, int>(StringComparer.Ordinal);
            var classes = _components.Select(c =>
            {
                var key = c.Class.ToString(CultureInfo.InvariantCulture) + ":" + string.Join(",", c.References.Select(r => r.Class.ToString(CultureInfo.InvariantCulture)));
                return divided.TryGetValue(key, out var known) ? known : divided[key] = divided.Count;
            }).ToList();
            if (divided.Count == count)
            {
                return;
            }

            count = divided.Count;
            for (var i = 0; i < classes.Count; i++)
            {
                _components[i].Class = classes[i];
            }
        }
    }

    private List<Component> Targets(Component component) =>
        component.Content is JsonObject content && OpenApiShapes.Components.SlotOf(component.Kind) is { Form: SlotForm.Map } slot
            ? ReferenceRewriter.ReferencesOf(_pages[component.Page].Place.Document, content, slot.Shape)
                .Select(r => _byName.TryGetValue((component.Page, r.Kind, r.Name), out var target) ? target : null).OfType<Component>().ToList()
            : [];

    private sealed class Component(int page, string kind, string name, JsonValue content)
    {
        public int Page { get; } = page;

        public string Kind { get; } = kind;

        public string Name { get; } = name;

        public JsonValue Content { get; } = content;

        public string NewName { get; set; } = name;

        public int Class { get; set; }

        public List<Component> References { get; set; } = [];
    }
}
