namespace Specular.Specification.Mocks;

/// <summary>The placeholders that are known, by their names in Mock.js and in Faker, in lower case.</summary>
internal static class MockVocabulary
{
    private static readonly Dictionary<string, MockWord> s_words = Words(
        (MockWord.Boolean, "boolean bool datatype.boolean"),
        (MockWord.Integer, "natural integer int increment number.int number.bigint datatype.number"),
        (MockWord.Number, "float number number.float datatype.float finance.amount commerce.price"),
        (MockWord.Text, "string string.alpha string.alphanumeric string.sample string.nanoid datatype.string internet.password"),
        (MockWord.Character, "character char"),
        (MockWord.Date, "date date.birthdate"),
        (MockWord.Time, "time"),
        (MockWord.DateTime, "datetime date.past date.future date.recent date.soon date.anytime date.between date.isotimestamp"),
        (MockWord.Now, "now date.now"),
        (MockWord.Timestamp, "timestamp date.timestamp"),
        (MockWord.Uuid, "guid uuid string.uuid datatype.uuid"),
        (MockWord.Id, "id string.numeric finance.accountnumber"),
        (MockWord.Url, "url internet.url"),
        (MockWord.Domain, "domain internet.domainname"),
        (MockWord.Ip, "ip internet.ip internet.ipv4"),
        (MockWord.Email, "email internet.email internet.exampleemail"),
        (MockWord.Name, "name person.fullname name.fullname internet.username internet.displayname"),
        (MockWord.FirstName, "first person.firstname name.firstname"),
        (MockWord.LastName, "last person.lastname name.lastname"),
        (MockWord.ChineseName, "cname cfirst clast"),
        (MockWord.Word, "word title lorem.word lorem.slug word.noun word.adjective commerce.productname company.name"),
        (MockWord.ChineseWord, "cword ctitle"),
        (MockWord.Sentence, "sentence paragraph lorem.words lorem.sentence lorem.sentences lorem.paragraph lorem.paragraphs lorem.text lorem.lines commerce.productdescription"),
        (MockWord.ChineseSentence, "csentence cparagraph"),
        (MockWord.City, "city province county region location.city location.state location.country location.streetaddress"),
        (MockWord.Phone, "phone phone.number"),
        (MockWord.Color, "color hex color.rgb color.human"),
        (MockWord.Image, "image dataimage img image.url image.avatar image.dataurl"),
        (MockWord.Pick, "pick helpers.arrayelement"));

    /// <summary>What a name stands for; unknown when nobody knows.</summary>
    public static MockWord Find(string name) => s_words.TryGetValue(name.ToLowerInvariant(), out var word) ? word : MockWord.Unknown;

    private static Dictionary<string, MockWord> Words(params (MockWord Word, string Names)[] table) =>
        table.SelectMany(row => row.Names.Split(' ').Select(name => (name, row.Word))).ToDictionary(w => w.name, w => w.Word, StringComparer.Ordinal);
}
