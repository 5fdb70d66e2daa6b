namespace Specular.Specification.Mocks;

/// <summary>What a placeholder of a mock rule stands for.</summary>
public enum MockWord
{
    /// <summary>No placeholder: the text itself.</summary>
    Literal,

    /// <summary>A placeholder that nobody knows.</summary>
    Unknown,

    /// <summary>true or false.</summary>
    Boolean,

    /// <summary>A whole number; arguments: least, greatest.</summary>
    Integer,

    /// <summary>A number with decimals; arguments: least, greatest, fewest and most decimals.</summary>
    Number,

    /// <summary>Letters and digits; arguments: what of, fewest, most.</summary>
    Text,

    /// <summary>One character; argument: what of.</summary>
    Character,

    /// <summary>A day; argument: its format.</summary>
    Date,

    /// <summary>A time of day; argument: its format.</summary>
    Time,

    /// <summary>A moment; argument: its format.</summary>
    DateTime,

    /// <summary>This moment; argument: its format.</summary>
    Now,

    /// <summary>A moment as Unix time, in seconds; in milliseconds with the argument "ms".</summary>
    Timestamp,

    /// <summary>A UUID.</summary>
    Uuid,

    /// <summary>Eighteen digits.</summary>
    Id,

    /// <summary>An address of the web.</summary>
    Url,

    /// <summary>A host's name.</summary>
    Domain,

    /// <summary>An IPv4 address.</summary>
    Ip,

    /// <summary>An address of mail.</summary>
    Email,

    /// <summary>A person's name.</summary>
    Name,

    /// <summary>A given name.</summary>
    FirstName,

    /// <summary>A family name.</summary>
    LastName,

    /// <summary>A person's name in Chinese.</summary>
    ChineseName,

    /// <summary>A word; arguments: fewest and most letters.</summary>
    Word,

    /// <summary>Chinese characters; arguments: fewest, most.</summary>
    ChineseWord,

    /// <summary>A sentence; arguments: fewest and most words.</summary>
    Sentence,

    /// <summary>A sentence in Chinese; arguments: fewest and most characters.</summary>
    ChineseSentence,

    /// <summary>A place.</summary>
    City,

    /// <summary>A telephone number.</summary>
    Phone,

    /// <summary>A colour: "#1e90ff".</summary>
    Color,

    /// <summary>The address of a picture.</summary>
    Image,

    /// <summary>One of the arguments.</summary>
    Pick,
}
