namespace Specular.Simulation.Responses.Mocks;

/// <summary>What made-up names and texts are made of.</summary>
internal static class MockWords
{
    public static readonly string[] FirstNames = ["Alice", "Bruno", "Chen", "Dana", "Emil", "Fatima", "Grace", "Hugo"];

    public static readonly string[] LastNames = ["Almeida", "Brown", "Costa", "Dubois", "Eriksen", "Fischer", "Garcia", "Huang"];

    public static readonly string[] ChineseFamilies = ["王", "李", "张", "刘", "陈", "杨", "赵", "黄"];

    public static readonly string[] Cities = ["Beijing", "Shanghai", "Singapore", "Berlin", "Lisbon", "Nairobi", "Toronto", "Lima"];

    public const string Characters = "天地人山水风云日月星光春夏秋冬东西南北花草木石金玉明清文化安和平乐";
}
