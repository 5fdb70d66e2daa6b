namespace Specular.Rules;

/// <summary>Looks into values of one type; a codec is one.</summary>
internal interface IValueInspector
{
    RuleValue Member(object owner, string member);

    int Count(object list);

    RuleValue Item(object list, int index);
}
