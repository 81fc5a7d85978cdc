using System.Text;
using System.Text.Json;
using KnowledgeGraph.Rdf;

namespace KnowledgeGraph.Sparql.Results.Reading;

/// <content>Rows and their terms. Triple terms are kept on a stack of their own, so that no document overflows the thread's.</content>
internal sealed partial class JsonResultsParser
{
    private readonly List<TermParts> _terms = [];
    private readonly List<byte[]> _names = [];

    // Rows that came before the head: name and term of each cell.
    private readonly Queue<(string Name, Term Term)[]> _held = new();
    private readonly List<string> _heldNames = [];
    private List<(string Name, Term Term)> _heldRow = [];
    private bool _hasVariables;
    private bool _isHolding;
    private long _heldFrom;
    private Term?[] _row = [];
    private int _depth;
    private int _column;
    private int _expected;

    private TermParts Current => _terms[_depth - 1];

    private void Hold()
    {
        _isHolding = true;
        _heldFrom = Offset + At;
    }

    private void BeginRow()
    {
        _scope = JsonScope.Row;
        _expected = 0;
        _heldRow = _isHolding ? [] : _heldRow;
        _row = _isHolding ? _row : new Term?[Head.Count];
    }

    /// <summary>Cells mostly come in the order of the variables, so that their names need not be decoded.</summary>
    private void OnVariable(ref Utf8JsonReader reader)
    {
        if (_isHolding)
        {
            _column = _heldNames.Count;
            _heldNames.Add(Decoded(ref reader));
            return;
        }

        if (_names.Count == 0)
        {
            _names.AddRange(Head.Names.Select(Encoding.UTF8.GetBytes));
        }

        _column = _expected < _names.Count && reader.ValueTextEquals(_names[_expected]) ? _expected : ColumnOf(Decoded(ref reader));
        _expected = _column + 1;
        if (_row[_column] is not null)
        {
            throw Error(ResultsCode.Variable, $"the variable ?{Head.NameOf(_column)} is there twice in a row");
        }
    }

    private void BeginTerm(int place)
    {
        if (_depth == _terms.Count)
        {
            _terms.Add(new TermParts());
        }

        _depth++;
        Current.Clear(place);
        _scope = JsonScope.Term;
        _member = JsonMember.Other;
    }

    private void OnTermValue(ref Utf8JsonReader reader)
    {
        var parts = Current;
        switch (_member)
        {
            case JsonMember.Type:
                parts.Type = Single(parts.Type, "type", ref reader);
                break;
            case JsonMember.Value when reader.TokenType == JsonTokenType.StartObject:
                Once(parts.Text is not null || parts.IsTriple, "value");
                OnTriple(parts);
                break;
            case JsonMember.Value:
                Once(parts.IsTriple, "value");
                parts.Text = Single(parts.Text, "value", ref reader);
                break;
            case JsonMember.Language:
                parts.Language = Single(parts.Language, "xml:lang", ref reader);
                break;
            case JsonMember.Direction:
                parts.Direction = Single(parts.Direction, "its:dir", ref reader);
                break;
            case JsonMember.Datatype:
                parts.Datatype = Single(parts.Datatype, "datatype", ref reader);
                break;
            default:
                Skip(ref reader);
                break;
        }
    }

    private string Single(string? before, string member, ref Utf8JsonReader reader)
    {
        Once(before is not null, member);
        return Text(ref reader, $"a string as {member}");
    }

    private void OnTriple(TermParts parts)
    {
        if (_depth > Options.MaxNesting)
        {
            throw Limit(nameof(SparqlResultsReaderOptions.MaxNesting), Options.MaxNesting);
        }

        parts.IsTriple = true;
        _scope = JsonScope.Triple;
        _member = JsonMember.Other;
    }

    private void OnTripleValue(ref Utf8JsonReader reader)
    {
        if (_member == JsonMember.Other)
        {
            Skip(ref reader);
            return;
        }

        var place = _member - JsonMember.Subject;
        Expect(reader.TokenType == JsonTokenType.StartObject, "an object with type and value", ref reader);
        Once(Current.Triple[place] is not null, "a term of the triple");
        BeginTerm(place);
    }

    private void EndTerm()
    {
        var parts = Current;
        if (Terms.TryMake(parts, out var term) is { } fault)
        {
            throw Error(ResultsCode.Term, fault);
        }

        _depth--;
        if (_depth > 0)
        {
            Current.Triple[parts.Place] = term;
            _scope = JsonScope.Triple;
            return;
        }

        _scope = JsonScope.Row;
        if (_isHolding)
        {
            _heldRow.Add((_heldNames[^1], term!));
        }
        else
        {
            _row[parts.Place] = term;
        }
    }

    private ResultsStep EndRow()
    {
        CountRow();
        if (_isHolding)
        {
            _held.Enqueue([.. _heldRow]);
            _heldNames.Clear();
            return ResultsStep.More;
        }

        Row = _row;
        return ResultsStep.Row;
    }

    private ResultsStep NextHeld()
    {
        if (!_held.TryDequeue(out var cells))
        {
            return ResultsStep.End;
        }

        var row = new Term?[Head.Count];
        foreach (var (name, term) in cells)
        {
            var column = ColumnOf(name);
            row[column] = row[column] is null ? term : throw Error(ResultsCode.Variable, $"the variable ?{name} is there twice in a row");
        }

        Row = row;
        return ResultsStep.Row;
    }
}
