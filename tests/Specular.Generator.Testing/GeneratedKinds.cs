using Microsoft.CodeAnalysis.CSharp;

namespace Specular.Generator.Testing;

/// <summary>The kinds of syntax that generated code has. An emitter that needs another adds it here, so that somebody has looked at it.</summary>
internal static class GeneratedKinds
{
    public static HashSet<SyntaxKind> Trivia { get; } =
    [
        SyntaxKind.EndOfLineTrivia, SyntaxKind.WhitespaceTrivia, SyntaxKind.SingleLineCommentTrivia, SyntaxKind.SingleLineDocumentationCommentTrivia, SyntaxKind.DocumentationCommentExteriorTrivia,
        SyntaxKind.NullableDirectiveTrivia, SyntaxKind.PragmaWarningDirectiveTrivia,
    ];

    public static HashSet<SyntaxKind> Nodes { get; } =
    [
        // Files, types and members.
        SyntaxKind.CompilationUnit, SyntaxKind.FileScopedNamespaceDeclaration, SyntaxKind.ClassDeclaration, SyntaxKind.StructDeclaration, SyntaxKind.BaseList, SyntaxKind.SimpleBaseType,
        SyntaxKind.AttributeList, SyntaxKind.Attribute, SyntaxKind.AttributeArgumentList, SyntaxKind.AttributeArgument, SyntaxKind.FieldDeclaration, SyntaxKind.VariableDeclaration, SyntaxKind.VariableDeclarator,
        SyntaxKind.EqualsValueClause, SyntaxKind.PropertyDeclaration, SyntaxKind.AccessorList, SyntaxKind.GetAccessorDeclaration, SyntaxKind.SetAccessorDeclaration, SyntaxKind.InitAccessorDeclaration,
        SyntaxKind.ArrowExpressionClause, SyntaxKind.MethodDeclaration, SyntaxKind.ConstructorDeclaration, SyntaxKind.ThisConstructorInitializer, SyntaxKind.BaseConstructorInitializer,
        SyntaxKind.ConversionOperatorDeclaration, SyntaxKind.OperatorDeclaration, SyntaxKind.ParameterList, SyntaxKind.Parameter, SyntaxKind.TypeParameterList, SyntaxKind.TypeParameter,

        // Names and types.
        SyntaxKind.IdentifierName, SyntaxKind.QualifiedName, SyntaxKind.AliasQualifiedName, SyntaxKind.GenericName, SyntaxKind.TypeArgumentList, SyntaxKind.PredefinedType, SyntaxKind.NullableType,
        SyntaxKind.ArrayType, SyntaxKind.ArrayRankSpecifier, SyntaxKind.OmittedArraySizeExpression, SyntaxKind.TupleType, SyntaxKind.TupleElement,

        // Statements.
        SyntaxKind.Block, SyntaxKind.ReturnStatement, SyntaxKind.ExpressionStatement, SyntaxKind.LocalDeclarationStatement, SyntaxKind.IfStatement, SyntaxKind.ElseClause, SyntaxKind.SwitchStatement,
        SyntaxKind.SwitchSection, SyntaxKind.CaseSwitchLabel, SyntaxKind.DefaultSwitchLabel, SyntaxKind.BreakStatement, SyntaxKind.ContinueStatement, SyntaxKind.WhileStatement, SyntaxKind.ForEachStatement,
        SyntaxKind.ForStatement, SyntaxKind.ThrowStatement, SyntaxKind.YieldReturnStatement,

        // Patterns.
        SyntaxKind.SwitchExpression, SyntaxKind.SwitchExpressionArm, SyntaxKind.DiscardPattern, SyntaxKind.ConstantPattern, SyntaxKind.OrPattern, SyntaxKind.AndPattern, SyntaxKind.NotPattern,
        SyntaxKind.RecursivePattern, SyntaxKind.PropertyPatternClause, SyntaxKind.Subpattern, SyntaxKind.DeclarationPattern, SyntaxKind.VarPattern, SyntaxKind.SingleVariableDesignation, SyntaxKind.DiscardDesignation,
        SyntaxKind.DeclarationExpression, SyntaxKind.IsPatternExpression, SyntaxKind.RelationalPattern, SyntaxKind.ParenthesizedPattern, SyntaxKind.WhenClause, SyntaxKind.NameColon, SyntaxKind.NameEquals,

        // Expressions.
        SyntaxKind.InvocationExpression, SyntaxKind.ArgumentList, SyntaxKind.Argument, SyntaxKind.SimpleMemberAccessExpression, SyntaxKind.ConditionalAccessExpression, SyntaxKind.MemberBindingExpression,
        SyntaxKind.ElementAccessExpression, SyntaxKind.ElementBindingExpression, SyntaxKind.BracketedArgumentList, SyntaxKind.ImplicitElementAccess, SyntaxKind.ObjectCreationExpression,
        SyntaxKind.ImplicitObjectCreationExpression, SyntaxKind.ObjectInitializerExpression, SyntaxKind.CollectionInitializerExpression, SyntaxKind.ComplexElementInitializerExpression,
        SyntaxKind.ArrayCreationExpression, SyntaxKind.ArrayInitializerExpression, SyntaxKind.CollectionExpression, SyntaxKind.ExpressionElement, SyntaxKind.SimpleAssignmentExpression,
        SyntaxKind.CoalesceAssignmentExpression, SyntaxKind.OrAssignmentExpression, SyntaxKind.AddAssignmentExpression, SyntaxKind.CoalesceExpression, SyntaxKind.ConditionalExpression,
        SyntaxKind.ParenthesizedExpression, SyntaxKind.CastExpression, SyntaxKind.AwaitExpression, SyntaxKind.SimpleLambdaExpression, SyntaxKind.ParenthesizedLambdaExpression, SyntaxKind.TypeOfExpression,
        SyntaxKind.StringLiteralExpression, SyntaxKind.CharacterLiteralExpression, SyntaxKind.NumericLiteralExpression, SyntaxKind.NullLiteralExpression, SyntaxKind.TrueLiteralExpression,
        SyntaxKind.FalseLiteralExpression, SyntaxKind.DefaultLiteralExpression, SyntaxKind.DefaultExpression, SyntaxKind.SuppressNullableWarningExpression, SyntaxKind.InterpolatedStringExpression,
        SyntaxKind.InterpolatedStringText, SyntaxKind.Interpolation, SyntaxKind.LogicalAndExpression, SyntaxKind.LogicalOrExpression, SyntaxKind.LogicalNotExpression, SyntaxKind.EqualsExpression,
        SyntaxKind.NotEqualsExpression, SyntaxKind.LessThanExpression, SyntaxKind.LessThanOrEqualExpression, SyntaxKind.GreaterThanExpression, SyntaxKind.GreaterThanOrEqualExpression, SyntaxKind.AddExpression,
        SyntaxKind.SubtractExpression, SyntaxKind.UnaryMinusExpression, SyntaxKind.BitwiseAndExpression, SyntaxKind.BitwiseOrExpression, SyntaxKind.LeftShiftExpression, SyntaxKind.PostIncrementExpression,
        SyntaxKind.ThisExpression, SyntaxKind.BaseExpression, SyntaxKind.TupleExpression, SyntaxKind.RefExpression, SyntaxKind.SpreadElement,

        // Comments and directives.
        SyntaxKind.SingleLineDocumentationCommentTrivia, SyntaxKind.XmlText, SyntaxKind.XmlElement, SyntaxKind.XmlElementStartTag, SyntaxKind.XmlElementEndTag, SyntaxKind.XmlEmptyElement, SyntaxKind.XmlName,
        SyntaxKind.XmlNameAttribute, SyntaxKind.XmlTextAttribute, SyntaxKind.XmlCrefAttribute, SyntaxKind.NullableDirectiveTrivia, SyntaxKind.PragmaWarningDirectiveTrivia,
    ];
}
