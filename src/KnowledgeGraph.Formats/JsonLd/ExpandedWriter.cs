using System.Text.Json;
using KnowledgeGraph.Rdf;
using KnowledgeGraph.Rdf.Vocabularies;

namespace KnowledgeGraph.Formats.JsonLd;

/// <summary>The expanded form: an array of node objects with full IRIs and every value in an array.</summary>
internal sealed class ExpandedWriter(Utf8JsonWriter json, JsonLdWriterOptions options, CancellationToken cancellation)
{
    /// <summary>How deep lists may nest in lists.</summary>
    public const int MaxListDepth = 20;

    public void WriteDocument(JsonLdGraph graph) => WriteGraph(graph, options.Root);

    /// <summary>The name of a node as JSON-LD has it: an IRI, or a label with its <c>_:</c>.</summary>
    public static string IdOf(Term term) => term is Iri iri ? iri.Value : term.ToString();

    public static NotSupportedException TooDeep() =>
        new($"JSON-LD is written with lists in lists up to {MaxListDepth} deep; this one is deeper.");

    private void WriteGraph(JsonLdGraph graph, Term? root)
    {
        var tree = new JsonLdTree(graph, root, options.Embed);
        json.WriteStartArray();
        foreach (var node in tree.TopNodes())
        {
            cancellation.ThrowIfCancellationRequested();
            WriteNode(node, tree, 0);
        }

        json.WriteEndArray();
    }

    private void WriteNode(JsonLdNode node, JsonLdTree tree, int depth)
    {
        json.WriteStartObject();
        json.WriteString("@id"u8, IdOf(node.Id));
        if (node.Types.Count > 0)
        {
            json.WriteStartArray("@type"u8);
            node.Types.ForEach(tree.Mention);
            node.Types.ForEach(type => json.WriteStringValue(IdOf(type)));
            json.WriteEndArray();
        }

        foreach (var property in node.Properties)
        {
            json.WriteStartArray(property.Iri);
            property.Values.ForEach(value => WriteValue(value, tree, depth, 0));
            json.WriteEndArray();
        }

        if (node.Graph is not null)
        {
            json.WritePropertyName("@graph"u8);
            WriteGraph(node.Graph, null);
        }

        json.WriteEndObject();
    }

    private void WriteValue(JsonLdValue value, JsonLdTree tree, int depth, int listDepth)
    {
        switch (value)
        {
            case NodeReference reference when tree.EmbeddedAt(reference.Id, depth + 1) is { } node:
                WriteNode(node, tree, depth + 1);
                break;
            case NodeReference reference:
                json.WriteStartObject();
                json.WriteString("@id"u8, IdOf(reference.Id));
                json.WriteEndObject();
                break;
            case ListValue list:
                if (listDepth > MaxListDepth)
                {
                    throw TooDeep();
                }

                json.WriteStartObject();
                json.WriteStartArray("@list"u8);
                foreach (var item in list.Items)
                {
                    WriteValue(item, tree, depth, listDepth + 1);
                }

                json.WriteEndArray();
                json.WriteEndObject();
                break;
            case LiteralValue { Literal: var literal }:
                WriteLiteral(literal);
                break;
        }
    }

    private void WriteLiteral(Literal literal)
    {
        json.WriteStartObject();
        json.WritePropertyName("@value"u8);
        if (literal.Datatype.Equals(RdfVocabulary.Json))
        {
            JsonLdLiteral.WriteJson(json, literal);
            json.WriteString("@type"u8, "@json"u8);
        }
        else if (options.UseNativeTypes && JsonLdLiteral.IsNative(literal))
        {
            JsonLdLiteral.WriteNative(json, literal);
        }
        else
        {
            json.WriteStringValue(literal.LexicalForm);
            if (literal.LanguageTag is { } tag)
            {
                json.WriteString("@language"u8, tag);
                WriteDirection(json, literal);
            }
            else if (!literal.Datatype.Equals(Xsd.String))
            {
                json.WriteString("@type"u8, literal.Datatype.Value);
            }
        }

        json.WriteEndObject();
    }

    public static void WriteDirection(Utf8JsonWriter json, Literal literal)
    {
        if (literal.BaseDirection != BaseDirection.None)
        {
            json.WriteString("@direction"u8, literal.BaseDirection == BaseDirection.LeftToRight ? "ltr"u8 : "rtl"u8);
        }
    }
}
