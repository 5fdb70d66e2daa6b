namespace Specular.CodeGeneration.Lowering.Naming;

/// <summary>Words that cannot stand as a name without an @.</summary>
internal static class Keywords
{
    // Contextual keywords are here too where they would change what generated code means.
    private static readonly HashSet<string> Words = new(StringComparer.Ordinal)
    {
        "abstract", "as", "base", "bool", "break", "byte", "case", "catch", "char", "checked", "class", "const", "continue", "decimal",
        "default", "delegate", "do", "double", "else", "enum", "event", "explicit", "extern", "false", "finally", "fixed", "float", "for",
        "foreach", "goto", "if", "implicit", "in", "int", "interface", "internal", "is", "lock", "long", "namespace", "new", "null",
        "object", "operator", "out", "override", "params", "private", "protected", "public", "readonly", "ref", "return", "sbyte", "sealed",
        "short", "sizeof", "stackalloc", "static", "string", "struct", "switch", "this", "throw", "true", "try", "typeof", "uint", "ulong",
        "unchecked", "unsafe", "ushort", "using", "virtual", "void", "volatile", "while",
        "__arglist", "__makeref", "__reftype", "__refvalue",
        "async", "await", "dynamic", "field", "file", "global", "nameof", "notnull", "partial", "record", "required", "scoped", "unmanaged",
        "value", "var", "when", "where", "yield",
    };

    /// <summary>Whether the name needs an @.</summary>
    public static bool Contains(string name) => Words.Contains(name);
}
