using KnowledgeGraph.Formats.JsonLd.Contexts;
using KnowledgeGraph.Formats.JsonLd.Expansion;
using KnowledgeGraph.Formats.JsonLd.Json;

namespace KnowledgeGraph.Formats.JsonLd.Compaction;

/// <summary>
/// Whether a value under a term is read back as it was. The standard chooses some terms that lose a part: a second list in a list
/// container, numbers or directions in a language map, lists beside an index map, arrays of JSON.
/// </summary>
internal static class TermFitness
{
    private const ContainerKinds Maps = ContainerKinds.Id | ContainerKinds.Index | ContainerKinds.Language | ContainerKinds.Type;

    /// <param name="context">The context that has the term.</param>
    /// <param name="term">The term's definition; null: the name is no term, and holds anything.</param>
    /// <param name="item">The value, expanded.</param>
    /// <param name="count">How many values the property has.</param>
    /// <param name="isTaken">Whether there is a value under the term already.</param>
    public static bool CanHold(ActiveContext context, TermDefinition? term, JsonItem item, int count, bool isTaken)
    {
        if (term is null || item is not JsonMap value)
        {
            return true;
        }

        var container = term.Container;
        if (term.Type is "@json")
        {
            return count == 1 && container == ContainerKinds.None && value["@value"] is not JsonList;
        }

        if (value.Contains("@list"))
        {
            return (container & ContainerKinds.List) != 0 ? !isTaken : (container & (Maps | ContainerKinds.Graph)) == 0;
        }

        if (ExpandedForm.IsGraph(value))
        {
            return (container & (Maps | ContainerKinds.Graph)) == 0;
        }

        if ((container & ContainerKinds.Language) != 0)
        {
            return value["@value"] is JsonText
                && !value.Contains("@direction")
                && (term.HasDirection ? term.Direction : context.DefaultDirection) is null
                && !term.HasLanguage;
        }

        return term.IndexMapping is null;
    }
}
