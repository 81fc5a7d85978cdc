using System.Text.Json;
using KnowledgeGraph.Rdf;
using KnowledgeGraph.Rdf.Vocabularies;

namespace KnowledgeGraph.Formats.JsonLd;

/// <summary>The compacted form: terms of the context for IRIs, plain values where a term's coercion brings them back.</summary>
internal sealed class CompactedWriter(Utf8JsonWriter json, JsonLdContext context, JsonLdWriterOptions options, CancellationToken cancellation)
{
    private readonly TermSelection _names = new(context);

    /// <summary>One node stands beside its context; several, or none, stand in <c>@graph</c>.</summary>
    public void WriteDocument(JsonLdGraph graph)
    {
        json.WriteStartObject();
        WriteContext();
        var tree = new JsonLdTree(graph, options.Root, options.Embed);
        using var nodes = tree.TopNodes().GetEnumerator();
        var first = nodes.MoveNext() ? nodes.Current : null;
        if (first is { Graph: null } && IsAlone(graph, first))
        {
            WriteNodeMembers(first, tree, 0);
        }
        else
        {
            json.WriteStartArray(_names.Keyword("@graph"));
            for (var node = first; node is not null; node = nodes.MoveNext() ? nodes.Current : null)
            {
                WriteNode(node, tree, 0);
            }

            json.WriteEndArray();
        }

        json.WriteEndObject();
    }

    /// <summary>Whether a trial shows that every other node is written inside this one, or not at all.</summary>
    private bool IsAlone(JsonLdGraph graph, JsonLdNode first)
    {
        var trial = new JsonLdTree(graph, options.Root, options.Embed);
        var count = 0;
        foreach (var node in trial.TopNodes())
        {
            if (++count > 1)
            {
                return false;
            }

            Visit(node, trial, 0);
        }

        return first.HasContent;
    }

    private void Visit(JsonLdNode node, JsonLdTree tree, int depth)
    {
        cancellation.ThrowIfCancellationRequested();
        node.Types.ForEach(tree.Mention);
        foreach (var value in node.Properties.SelectMany(ByTerm).SelectMany(group => group.Values))
        {
            VisitValue(value, tree, depth, 0);
        }
    }

    private void VisitValue(JsonLdValue value, JsonLdTree tree, int depth, int listDepth)
    {
        if (value is NodeReference reference && tree.EmbeddedAt(reference.Id, depth + 1) is { } inner)
        {
            Visit(inner, tree, depth + 1);
        }
        else if (value is ListValue list)
        {
            RequireDepth(listDepth);
            foreach (var item in list.Items)
            {
                VisitValue(item, tree, depth, listDepth + 1);
            }
        }
    }

    private void WriteContext()
    {
        json.WritePropertyName("@context"u8);
        if (options.ContextIri is { } iri)
        {
            json.WriteStringValue(iri);
        }
        else
        {
            context.Source.WriteTo(json);
        }
    }

    private void WriteGraph(JsonLdGraph graph)
    {
        var tree = new JsonLdTree(graph, null, options.Embed);
        json.WriteStartArray();
        foreach (var node in tree.TopNodes())
        {
            WriteNode(node, tree, 0);
        }

        json.WriteEndArray();
    }

    private void WriteNode(JsonLdNode node, JsonLdTree tree, int depth)
    {
        cancellation.ThrowIfCancellationRequested();
        json.WriteStartObject();
        WriteNodeMembers(node, tree, depth);
        json.WriteEndObject();
    }

    private void WriteNodeMembers(JsonLdNode node, JsonLdTree tree, int depth)
    {
        json.WriteString(_names.Keyword("@id"), _names.NodeName(ExpandedWriter.IdOf(node.Id)));
        if (node.Types.Count > 0)
        {
            node.Types.ForEach(tree.Mention);
            json.WritePropertyName(_names.Keyword("@type"));
            WriteMany(node.Types, asArray: false, type => json.WriteStringValue(TypeName(type)));
        }

        foreach (var property in node.Properties)
        {
            WriteProperty(property, tree, depth);
        }

        if (node.Graph is not null)
        {
            json.WritePropertyName(_names.Keyword("@graph"));
            WriteGraph(node.Graph);
        }
    }

    private string TypeName(Term type) => type is Iri iri ? _names.VocabularyName(iri.Value) : type.ToString();

    /// <summary>The values of a property may need several terms; those of one term stand together.</summary>
    private void WriteProperty(JsonLdProperty property, JsonLdTree tree, int depth)
    {
        foreach (var (name, term, values) in ByTerm(property))
        {
            switch (term?.Container)
            {
                case JsonLdContainer.Language:
                    json.WritePropertyName(name);
                    WriteLanguageMap(values);
                    break;
                case JsonLdContainer.List:
                    json.WritePropertyName(name);
                    WriteMany(((ListValue)values[0]).Items, asArray: true, item => WriteValue(item, term, tree, depth, 1));
                    break;
                default:
                    json.WritePropertyName(name);
                    WriteMany(values, term?.Container == JsonLdContainer.Set, value => WriteValue(value, term, tree, depth, 0));
                    break;
            }
        }
    }

    private List<(string Name, JsonLdTerm? Term, List<JsonLdValue> Values)> ByTerm(JsonLdProperty property)
    {
        var groups = new List<(string Name, JsonLdTerm? Term, List<JsonLdValue> Values)>();
        foreach (var value in property.Values)
        {
            var term = _names.TermFor(property.Iri, value);

            // A list container holds one list; a second one is written as a value object.
            if (term?.Container == JsonLdContainer.List && groups.Exists(group => group.Term == term))
            {
                term = null;
            }

            var name = term?.Name ?? _names.VocabularyName(property.Iri);
            var at = groups.FindIndex(group => string.Equals(group.Name, name, StringComparison.Ordinal));
            if (at < 0)
            {
                groups.Add((name, term, []));
                at = groups.Count - 1;
            }

            groups[at].Values.Add(value);
        }

        return groups;
    }

    private void WriteMany<T>(IReadOnlyList<T> values, bool asArray, Action<T> write)
    {
        if (values.Count == 1 && !asArray)
        {
            write(values[0]);
            return;
        }

        json.WriteStartArray();
        foreach (var value in values)
        {
            write(value);
        }

        json.WriteEndArray();
    }

    private void WriteLanguageMap(List<JsonLdValue> values)
    {
        json.WriteStartObject();
        var literals = values.Select(value => ((LiteralValue)value).Literal);
        foreach (var group in literals.GroupBy(literal => literal.LanguageTag!.ToLowerInvariant()).OrderBy(group => group.Key, StringComparer.Ordinal))
        {
            json.WritePropertyName(group.Key);
            WriteMany(group.ToList(), asArray: false, literal => json.WriteStringValue(literal.LexicalForm));
        }

        json.WriteEndObject();
    }

    private void WriteValue(JsonLdValue value, JsonLdTerm? term, JsonLdTree tree, int depth, int listDepth)
    {
        switch (value)
        {
            case NodeReference reference when tree.EmbeddedAt(reference.Id, depth + 1) is { } node:
                WriteNode(node, tree, depth + 1);
                break;
            case NodeReference reference:
                WriteReference(ExpandedWriter.IdOf(reference.Id), term);
                break;
            case ListValue list:
                RequireDepth(listDepth);
                json.WriteStartObject();
                json.WritePropertyName(_names.Keyword("@list"));
                WriteMany(list.Items, asArray: true, item => WriteValue(item, term, tree, depth, listDepth + 1));
                json.WriteEndObject();
                break;
            case LiteralValue { Literal: var literal }:
                WriteLiteral(literal, term);
                break;
        }
    }

    private static void RequireDepth(int listDepth)
    {
        if (listDepth > ExpandedWriter.MaxListDepth)
        {
            throw ExpandedWriter.TooDeep();
        }
    }

    private void WriteReference(string id, JsonLdTerm? term)
    {
        if (term?.Type is "@id")
        {
            json.WriteStringValue(_names.NodeName(id));
            return;
        }

        if (term?.Type is "@vocab")
        {
            json.WriteStringValue(id.StartsWith("_:", StringComparison.Ordinal) ? id : _names.VocabularyName(id));
            return;
        }

        json.WriteStartObject();
        json.WriteString(_names.Keyword("@id"), _names.NodeName(id));
        json.WriteEndObject();
    }

    private void WriteLiteral(Literal literal, JsonLdTerm? term)
    {
        if (literal.Datatype.Equals(RdfVocabulary.Json))
        {
            if (term?.Type is "@json")
            {
                JsonLdLiteral.WriteJson(json, literal);
                return;
            }

            json.WriteStartObject();
            json.WritePropertyName(_names.Keyword("@value"));
            JsonLdLiteral.WriteJson(json, literal);
            json.WriteString(_names.Keyword("@type"), "@json"u8);
            json.WriteEndObject();
        }
        else if (options.UseNativeTypes && term?.Type is null && JsonLdLiteral.IsNative(literal))
        {
            JsonLdLiteral.WriteNative(json, literal);
        }
        else if (IsPlain(literal, term))
        {
            json.WriteStringValue(literal.LexicalForm);
        }
        else
        {
            WriteValueObject(literal);
        }
    }

    /// <summary>Whether a bare string under this term comes back as this literal.</summary>
    private bool IsPlain(Literal literal, JsonLdTerm? term)
    {
        var language = term?.Language ?? context.Language ?? "";
        if (literal.LanguageTag is { } tag)
        {
            return term?.Type is null && literal.BaseDirection == BaseDirection.None
                && string.Equals(language, tag, StringComparison.OrdinalIgnoreCase);
        }

        return term?.Type is null or "@none"
            ? literal.Datatype.Equals(Xsd.String) && language.Length == 0
            : string.Equals(term.Type, literal.Datatype.Value, StringComparison.Ordinal);
    }

    private void WriteValueObject(Literal literal)
    {
        json.WriteStartObject();
        json.WriteString(_names.Keyword("@value"), literal.LexicalForm);
        if (literal.LanguageTag is { } tag)
        {
            json.WriteString(_names.Keyword("@language"), tag);
            ExpandedWriter.WriteDirection(json, literal);
        }
        else if (!literal.Datatype.Equals(Xsd.String))
        {
            json.WriteString(_names.Keyword("@type"), _names.VocabularyName(literal.Datatype.Value));
        }

        json.WriteEndObject();
    }
}
