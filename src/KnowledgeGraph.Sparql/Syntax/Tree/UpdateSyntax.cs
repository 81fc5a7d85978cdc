using System.Collections.Immutable;
using KnowledgeGraph.Sparql.Algebra;

namespace KnowledgeGraph.Sparql.Syntax.Tree;

/// <summary>An update request: its operations, already translated, and what of the text the warnings need.</summary>
internal sealed record UpdateSyntax(
    ImmutableArray<UpdateOperation> Operations, ImmutableArray<ModifySyntax> Modifies, ImmutableArray<PrefixDeclaration> Prefixes);

/// <summary>The pattern and the templates of one DELETE/INSERT; the pattern of DELETE WHERE is its own template.</summary>
internal sealed record ModifySyntax(SelectSyntax Body, ImmutableArray<QuadsBlock> Templates);
