namespace KnowledgeGraph.Sparql.Syntax;

/// <summary>How an error names a terminal.</summary>
internal static class TokenNames
{
    public static string Name(TokenKind kind) => kind switch
    {
        TokenKind.Iri => "an IRI",
        TokenKind.PrefixedName => "a prefixed name",
        TokenKind.BlankNodeLabel => "a blank node",
        TokenKind.Variable => "a variable",
        TokenKind.LanguageTag => "a language tag",
        TokenKind.Integer or TokenKind.Decimal or TokenKind.Double => "a number",
        TokenKind.String => "a string",
        TokenKind.Word => "a keyword",
        TokenKind.Value => "a value",
        _ => "'" + Symbol(kind) + "'",
    };

    private static string Symbol(TokenKind kind) => kind switch
    {
        TokenKind.LeftBrace => "{",
        TokenKind.RightBrace => "}",
        TokenKind.LeftParenthesis => "(",
        TokenKind.RightParenthesis => ")",
        TokenKind.LeftBracket => "[",
        TokenKind.RightBracket => "]",
        TokenKind.Dot => ".",
        TokenKind.Semicolon => ";",
        TokenKind.Comma => ",",
        TokenKind.Equal => "=",
        TokenKind.NotEqual => "!=",
        TokenKind.Less => "<",
        TokenKind.LessOrEqual => "<=",
        TokenKind.Greater => ">",
        TokenKind.GreaterOrEqual => ">=",
        TokenKind.AndAnd => "&&",
        TokenKind.OrOr => "||",
        TokenKind.Exclamation => "!",
        TokenKind.Plus => "+",
        TokenKind.Minus => "-",
        TokenKind.Star => "*",
        TokenKind.Slash => "/",
        TokenKind.Bar => "|",
        TokenKind.Caret => "^",
        TokenKind.CaretCaret => "^^",
        TokenKind.Question => "?",
        TokenKind.Tilde => "~",
        TokenKind.LeftTripleTerm => "<<(",
        TokenKind.RightTripleTerm => ")>>",
        TokenKind.LeftReified => "<<",
        TokenKind.RightReified => ">>",
        TokenKind.LeftAnnotation => "{|",
        TokenKind.RightAnnotation => "|}",
        _ => kind.ToString(),
    };
}
