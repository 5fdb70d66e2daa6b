namespace Specular.Specification.Export.Grammar;

/// <summary>What a member of OpenAPI holds.</summary>
internal enum SlotForm
{
    /// <summary>A string.</summary>
    Text,

    /// <summary>A boolean.</summary>
    Flag,

    /// <summary>A number.</summary>
    Number,

    /// <summary>A whole number from 0 on.</summary>
    Count,

    /// <summary>Any value, which is the document's own affair: an example, a default, an extension.</summary>
    Data,

    /// <summary>An array of any values.</summary>
    DataList,

    /// <summary>An array of strings.</summary>
    Texts,

    /// <summary>An object of strings.</summary>
    TextMap,

    /// <summary>Any value, in which every "$ref" is a reference all the same.</summary>
    DataWithReferences,

    /// <summary>An object of a shape.</summary>
    One,

    /// <summary>An array of objects of a shape.</summary>
    List,

    /// <summary>An object whose every member, whatever its name, is an object of a shape.</summary>
    Map,

    /// <summary>A schema, or an array of them in the old form of tuples.</summary>
    OneOrList,
}
