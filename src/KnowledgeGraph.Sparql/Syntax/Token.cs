using KnowledgeGraph.Rdf;

namespace KnowledgeGraph.Sparql.Syntax;

/// <summary>One terminal.</summary>
/// <param name="Kind">Which terminal.</param>
/// <param name="Start">The index of its first character.</param>
/// <param name="End">The index after its last character.</param>
/// <param name="Text">Its value with escapes undone: an IRI without brackets, a variable without mark, a local name.</param>
/// <param name="Prefix">The prefix of a prefixed name.</param>
/// <param name="Value">The term of a <see cref="TokenKind.Value"/>.</param>
internal readonly record struct Token(TokenKind Kind, int Start, int End, string Text = "", string Prefix = "", Term? Value = null)
{
    public bool IsWord(string word) => Kind == TokenKind.Word && string.Equals(Text, word, StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether a number has a sign of its own, as <c>-2</c> in <c>1-2</c>.</summary>
    public bool IsSignedNumber =>
        Kind is TokenKind.Integer or TokenKind.Decimal or TokenKind.Double && Text[0] is '+' or '-';
}
