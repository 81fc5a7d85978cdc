using KnowledgeGraph.Rdf;

namespace KnowledgeGraph.Sparql.Results.Reading;

/// <content>Bindings and their terms. Triple terms are kept on a stack of their own, so that no document overflows the thread's.</content>
internal sealed partial class XmlResultsParser
{
    private readonly List<TermParts> _terms = [];
    private Term?[] _row = [];
    private int _depth;
    private int _place;
    private bool _isFilled;

    private TermParts Current => _terms[_depth - 1];

    private void BeginBinding()
    {
        var name = Attribute("name");
        _place = ColumnOf(name);
        if (_row[_place] is not null)
        {
            throw Error(ResultsCode.Variable, $"the variable ?{name} is there twice in a row");
        }

        _isFilled = false;
        _scope = XmlScope.Binding;
    }

    private void BeginPart(string name)
    {
        _place = name switch { "subject" => 0, "predicate" => 1, _ => 2 };
        if (Current.Triple[_place] is not null)
        {
            throw Error(ResultsCode.Grammar, $"expected {Expected()}, found {name} again");
        }

        _isFilled = false;
        _scope = XmlScope.Part;
    }

    private void BeginTerm(string type)
    {
        if (_isFilled)
        {
            throw Error(ResultsCode.Grammar, $"expected {Expected()}, found another");
        }

        if (_depth == _terms.Count)
        {
            _terms.Add(new TermParts());
        }

        _depth++;
        Current.Clear(_place);
        Current.Type = type;
        Current.IsTriple = type == "triple";
        if (type == "literal")
        {
            Current.Language = _xml.GetAttribute("xml:lang");
            Current.Direction = _xml.GetAttribute("dir", Its);
            Current.Datatype = _xml.GetAttribute("datatype");
        }

        if (Current.IsTriple && _depth > Options.MaxNesting)
        {
            throw Limit(nameof(SparqlResultsReaderOptions.MaxNesting), Options.MaxNesting);
        }

        BeginText(Current.IsTriple ? XmlScope.Triple : XmlScope.Value);
    }

    private void EndTerm()
    {
        var parts = Current;
        parts.Text = parts.IsTriple ? null : _text.ToString();
        if (Terms.TryMake(parts, out var term) is { } fault)
        {
            throw Error(ResultsCode.Term, fault);
        }

        _depth--;
        _isFilled = true;
        if (_depth > 0)
        {
            Current.Triple[parts.Place] = term;
            _scope = XmlScope.Part;
        }
        else
        {
            _row[parts.Place] = term;
            _scope = XmlScope.Binding;
        }
    }

    private void EndPart()
    {
        RequireTerm();
        _scope = XmlScope.Triple;
    }

    private void EndBinding()
    {
        RequireTerm();
        _scope = XmlScope.Result;
    }

    private void RequireTerm()
    {
        if (!_isFilled)
        {
            throw Error(ResultsCode.Grammar, $"expected {Expected()}, found none");
        }
    }
}
