using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;
using KnowledgeGraph.Rdf;
using KnowledgeGraph.Rdf.Vocabularies;

namespace KnowledgeGraph.Sparql.Results;

/// <summary>SPARQL 1.2 Query Results JSON Format.</summary>
internal sealed class JsonResultsWriter(Stream output) : ResultsWriter
{
    private const int FlushAt = 1 << 14;

    // The output is JSON in a file, not in a web page: only what JSON must escape is escaped.
    private readonly Utf8JsonWriter _json = new(output, new JsonWriterOptions { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, NewLine = "\n", MaxDepth = 2000 });

    private ImmutableArray<string> _variables = [];

    public override void Begin(ImmutableArray<string> variables)
    {
        _variables = variables;
        _json.WriteStartObject();
        _json.WriteStartObject("head");
        _json.WriteStartArray("vars");
        foreach (var variable in variables)
        {
            _json.WriteStringValue(variable);
        }

        _json.WriteEndArray();
        _json.WriteEndObject();
        _json.WriteStartObject("results");
        _json.WriteStartArray("bindings");
    }

    public override void Row(SolutionMapping row)
    {
        _json.WriteStartObject();
        for (var i = 0; i < row.Count; i++)
        {
            if (row[i] is { } term)
            {
                _json.WritePropertyName(_variables[i]);
                Write(term);
            }
        }

        _json.WriteEndObject();
        if (_json.BytesPending > FlushAt)
        {
            _json.Flush();
        }
    }

    public override void End()
    {
        _json.WriteEndArray();
        _json.WriteEndObject();
        _json.WriteEndObject();
        Finish();
    }

    public override void Boolean(bool answer)
    {
        _json.WriteStartObject();
        _json.WriteStartObject("head");
        _json.WriteEndObject();
        _json.WriteBoolean("boolean", answer);
        _json.WriteEndObject();
        Finish();
    }

    public override void Flush() => _json.Flush();

    public override void Dispose() => _json.Dispose();

    private void Finish()
    {
        _json.Flush();
        output.WriteByte((byte)'\n');
    }

    private void Write(Term term)
    {
        _json.WriteStartObject();
        switch (term)
        {
            case Iri iri:
                _json.WriteString("type", "uri");
                _json.WriteString("value", iri.Value);
                break;
            case BlankNode node:
                _json.WriteString("type", "bnode");
                _json.WriteString("value", node.Label);
                break;
            case Literal literal:
                Write(literal);
                break;
            case TripleTerm { Triple: var triple }:
                _json.WriteString("type", "triple");
                _json.WriteStartObject("value");
                _json.WritePropertyName("subject");
                Write(triple.Subject);
                _json.WritePropertyName("predicate");
                Write(triple.Predicate);
                _json.WritePropertyName("object");
                Write(triple.Object);
                _json.WriteEndObject();
                break;
        }

        _json.WriteEndObject();
    }

    private void Write(Literal literal)
    {
        _json.WriteString("type", "literal");
        _json.WriteString("value", literal.LexicalForm);
        if (literal.LanguageTag is { } tag)
        {
            _json.WriteString("xml:lang", tag);
            if (literal.BaseDirection != BaseDirection.None)
            {
                _json.WriteString("its:dir", literal.BaseDirection == BaseDirection.LeftToRight ? "ltr" : "rtl");
            }
        }
        else if (!literal.Datatype.Equals(Xsd.String))
        {
            _json.WriteString("datatype", literal.Datatype.Value);
        }
    }
}
