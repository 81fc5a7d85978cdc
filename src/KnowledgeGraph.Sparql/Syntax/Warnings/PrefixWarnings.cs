using System.Collections.Immutable;
using KnowledgeGraph.Sparql.Syntax.Tree;

namespace KnowledgeGraph.Sparql.Syntax.Warnings;

/// <summary>Prefixes that are declared for nothing, or twice.</summary>
internal static class PrefixWarnings
{
    public static void Find(ImmutableArray<PrefixDeclaration> declarations, WarningList warnings)
    {
        foreach (var byPrefix in declarations.GroupBy(static declaration => declaration.Prefix, StringComparer.Ordinal))
        {
            PrefixDeclaration? before = null;
            foreach (var declaration in byPrefix)
            {
                if (before is not null && before.Namespace != declaration.Namespace)
                {
                    warnings.Add(
                        WarningCode.PrefixChanged, $"{declaration.Prefix}: meant <{before.Namespace}> until here", declaration.Start, declaration.End);
                }

                before = declaration;
            }

            // A header that says what everybody writes is put before queries by habit and does no harm.
            if (!byPrefix.Any(static declaration => declaration.IsUsed) && !WellKnownPrefixes.IsUsual(before!.Prefix, before.Namespace))
            {
                warnings.Add(WarningCode.UnusedPrefix, $"the prefix {before.Prefix}: is not used", before.Start, before.End);
            }
        }
    }
}
