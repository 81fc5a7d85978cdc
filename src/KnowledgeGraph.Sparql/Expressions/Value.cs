using System.Globalization;
using KnowledgeGraph.Rdf;
using KnowledgeGraph.Rdf.Access;
using KnowledgeGraph.Rdf.Datatypes;
using KnowledgeGraph.Rdf.Vocabularies;
using KnowledgeGraph.Sparql.Execution;

namespace KnowledgeGraph.Sparql.Expressions;

/// <summary>
/// The value of an expression while it is computed: an error, or a term in whatever form is at hand, so that no literal is
/// made and parsed again between two functions. <c>default</c> is an error.
/// </summary>
internal readonly struct Value
{
    private readonly Form _form;
    private readonly long _bits;
    private readonly object? _object;

    private Value(Form form, long bits, object? held) => (_form, _bits, _object) = (form, bits, held);

    private enum Form : byte
    {
        Error,
        Boolean,
        Integer,
        Text,
        Number,
        Term,

        /// <summary>An id that holds its value; its bits are those of the id.</summary>
        Inline,
    }

    /// <summary>An error of section 17.2, or an unbound variable.</summary>
    public static Value Error => default;

    public bool IsError => _form == Form.Error;

    public ValueFamily Family => _form switch
    {
        Form.Error => ValueFamily.Unbound,
        Form.Boolean => ValueFamily.Boolean,
        Form.Integer or Form.Number => ValueFamily.Number,
        Form.Text => ValueFamily.String,
        Form.Inline => InlineId.Tag switch
        {
            TermIdTag.String => ValueFamily.String,
            >= TermIdTag.Date and <= TermIdTag.GYearMonth => ValueFamily.Temporal,
            _ => ValueFamily.Number,
        },
        _ => Typed.Family,
    };

    private TypedTerm Typed => (TypedTerm)_object!;

    // The other forms that have bits have no id there.
    private TermId InlineId => _form is Form.Inline or Form.Term ? new TermId((ulong)_bits) : default;

    public static Value Of(bool value) => new(Form.Boolean, value ? 1 : 0, null);

    public static Value Of(long value) => new(Form.Integer, value, null);

    /// <summary>An <c>xsd:string</c>.</summary>
    public static Value Of(string text) => new(Form.Text, 0, text);

    public static Value Of(XsdNumber number) => new(Form.Number, 0, number);

    /// <summary>The value that an id holds, other than an <c>xsd:integer</c> or boolean, which are plain here.</summary>
    public static Value OfInline(TermId id) => new(Form.Inline, (long)id.Value, null);

    public static Value Of(TypedTerm term) => new(Form.Term, 0, term);

    public static Value Of(Term term) => new(Form.Term, 0, new TypedTerm(term));

    /// <summary>A term that is used often: its value is read once, and its id is at hand for comparing.</summary>
    public static Value OfConstant(Term term)
    {
        InlineTerms.TryEncode(term, out var id);
        return id.Tag switch
        {
            TermIdTag.Integer => Of(InlineTerms.DecodeInteger(id)),
            TermIdTag.Boolean => Of(id.Payload == 1),
            _ => new Value(Form.Term, (long)id.Value, new TypedTerm(term)),
        };
    }

    public static Value Of(Truth truth) => truth == Truth.Error ? Error : Of(truth == Truth.True);

    public static Value Of(XsdDateTime value, Iri datatype) => Of(new Literal(value.ToString(), datatype));

    public static Value Of(XsdDuration value) => Of(new Literal(value.ToString(), value.Datatype));

    /// <summary>The effective boolean value (section 17.2.2).</summary>
    public Truth Test()
    {
        switch (Family)
        {
            case ValueFamily.Boolean:
                return AsBoolean() ? Truth.True : Truth.False;
            case ValueFamily.Number:
                TryNumber(out var number);
                return number.IsZeroOrNaN ? Truth.False : Truth.True;
            case ValueFamily.String or ValueFamily.LanguageString:
                return LexicalForm.Length > 0 ? Truth.True : Truth.False;
            case ValueFamily.Opaque:
                // An ill-typed boolean or number is false; other datatypes have no truth.
                var datatype = ((Literal)Typed.Term).Datatype;
                return datatype.Equals(Xsd.Boolean) || XsdDatatypes.IsNumeric(datatype) ? Truth.False : Truth.Error;
            default:
                return Truth.Error;
        }
    }

    public bool AsBoolean() => _form == Form.Boolean ? _bits != 0 : Typed.Boolean;

    public bool TryInteger(out long value)
    {
        value = _bits;
        return _form == Form.Integer;
    }

    public bool TryNumber(out XsdNumber number)
    {
        switch (_form)
        {
            case Form.Integer:
                number = new XsdNumber(_bits);
                return true;
            case Form.Number:
                number = (XsdNumber)_object!;
                return true;
            case Form.Inline:
                return InlineTerms.TryGetNumber(InlineId, out number);
            case Form.Term when Typed.Family == ValueFamily.Number:
                number = Typed.Number;
                return true;
            default:
                number = default;
                return false;
        }
    }

    public bool TryDateTime(out XsdDateTime value)
    {
        if (_form == Form.Inline)
        {
            return InlineTerms.TryGetDateTime(InlineId, out value);
        }

        var found = Family == ValueFamily.Temporal;
        value = found ? Typed.DateTime : default;
        return found;
    }

    /// <summary>The order of two values whose ids hold it in the same way; nothing is made of the ids.</summary>
    public static bool TryCompareInline(in Value left, in Value right, out int order)
    {
        return InlineTerms.TryCompare(left.InlineId, right.InlineId, out order);
    }

    public bool TryDuration(out XsdDuration value)
    {
        var found = Family == ValueFamily.Duration;
        value = found ? Typed.Duration : default;
        return found;
    }

    /// <summary>The text of an <c>xsd:string</c>, nothing else.</summary>
    public bool TrySimple(out string text)
    {
        text = Family == ValueFamily.String ? LexicalForm : string.Empty;
        return Family == ValueFamily.String;
    }

    /// <summary>A string literal (section 17.4.3): <c>xsd:string</c> or with a language tag, which then comes as <paramref name="tagged"/>.</summary>
    public bool TryString(out string text, out Literal? tagged)
    {
        var family = Family;
        text = family is ValueFamily.String or ValueFamily.LanguageString ? LexicalForm : string.Empty;
        tagged = family == ValueFamily.LanguageString ? (Literal)Typed.Term : null;
        return family is ValueFamily.String or ValueFamily.LanguageString;
    }

    /// <summary>The lexical form of a literal, the characters of an IRI; not for blank nodes and triple terms.</summary>
    public string LexicalForm => _form switch
    {
        Form.Text => (string)_object!,
        Form.Integer => _bits.ToString(CultureInfo.InvariantCulture),
        Form.Boolean => _bits != 0 ? "true" : "false",
        Form.Number => ((XsdNumber)_object!).ToString(),
        Form.Inline => InlineTerms.DecodeText(InlineId),
        Form.Term when Typed.Term is Literal literal => literal.LexicalForm,
        Form.Term when Typed.Term is Iri iri => iri.Value,
        _ => string.Empty,
    };

    /// <summary>The term, or null for an error.</summary>
    public Term? ToTerm() => _form switch
    {
        Form.Error => null,
        Form.Text => ToLiteral((string)_object!),
        Form.Integer => new Literal(LexicalForm, Xsd.Integer),
        Form.Boolean => new Literal(LexicalForm, Xsd.Boolean),
        Form.Number => ((XsdNumber)_object!).ToLiteral(),
        Form.Inline => InlineTerms.Decode(InlineId),
        _ => Typed.Term,
    };

    public ulong ToId(TermTable terms)
    {
        switch (_form)
        {
            case Form.Integer when InlineTerms.TryEncode(_bits, out var id):
                return id.Value;
            case Form.Boolean:
                return InlineTerms.Encode(_bits != 0).Value;
            case Form.Inline:
                return InlineId.Value;
            default:
                break;
        }

        return ToTerm() is { } term ? terms.GetId(term).Value : 0;
    }

    // Functions on code points never cut a pair, but REPLACE patterns may.
    private static Literal? ToLiteral(string text) => CodePoints.IsWellFormed(text) ? new Literal(text) : null;
}
