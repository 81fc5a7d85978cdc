using KnowledgeGraph.Rdf;
using KnowledgeGraph.Rdf.Access;
using KnowledgeGraph.Rdf.Datatypes;
using KnowledgeGraph.Sparql.Execution;

namespace KnowledgeGraph.Sparql.Expressions;

/// <summary>
/// The order of ORDER BY, MIN and MAX (section 15.1), made total: unbound, blank nodes, IRIs, literals by family and in it by value,
/// triple terms by subject, predicate and object. Also the hash of values for joins on <c>=</c>.
/// </summary>
internal sealed class TermOrder(TypedTerms values) : ITermOrder, IValueHash
{
    private const int CacheLimit = 1 << 18;

    private readonly Dictionary<ulong, SortKey> _keys = [];

    public SortKey KeyOf(ulong id)
    {
        if (!_keys.TryGetValue(id, out var key))
        {
            if (_keys.Count >= CacheLimit)
            {
                _keys.Clear();
            }

            // A value that its id holds is never compared as a term.
            var term = id == 0 || InlineTerms.IsInline(new TermId(id)) ? null : values.Terms.GetTerm(new TermId(id));
            key = new ValueKey(values.Of(id), term);
            _keys.Add(id, key);
        }

        return key;
    }

    public ulong Of(ulong id)
    {
        var value = values.Of(id);
        switch (value.Family)
        {
            case ValueFamily.Number:
                // Numbers of different types are equal after promotion, at the coarsest to float.
                value.TryNumber(out var number);
                var rounded = (float)number.ToDouble();
                return 0xA000_0000_0000_0000UL | BitConverter.SingleToUInt32Bits(rounded == 0 ? 0 : rounded);
            case ValueFamily.Iri or ValueFamily.BlankNode or ValueFamily.String or ValueFamily.LanguageString:
                return id;
            default:
                return 0xB000_0000_0000_0000UL | (ulong)value.Family;
        }
    }

    private sealed class ValueKey : SortKey
    {
        private readonly Value _value;
        private readonly ValueFamily _family;
        private readonly Term? _term;
        private readonly double _number;
        private readonly ValueKey[] _parts;

        public ValueKey(Value value, Term? term)
        {
            (_value, _family, _term) = (value, value.Family, term);
            _number = value.TryNumber(out var number) ? number.ToDouble() : 0;
            _parts = term is TripleTerm { Triple: var triple } ? [Part(triple.Subject), Part(triple.Predicate), Part(triple.Object)] : [];
        }

        public override int CompareTo(SortKey other)
        {
            var that = (ValueKey)other;
            if (ReferenceEquals(this, that))
            {
                return 0;
            }

            if (Value.TryCompareInline(_value, that._value, out var inline))
            {
                return inline;
            }

            if (_family != that._family)
            {
                return _family.CompareTo(that._family);
            }

            switch (_family)
            {
                case ValueFamily.Unbound:
                    return 0;
                case ValueFamily.Number when _number != that._number || double.IsNaN(_number):
                    return _number.CompareTo(that._number);
                case ValueFamily.Temporal:
                    return CompareTemporal(that);
                case ValueFamily.Number or ValueFamily.String or ValueFamily.Boolean or ValueFamily.Duration when Comparisons.TryOrder(_value, that._value, out var order):
                    return order;
                case ValueFamily.TripleTerm:
                    return CompareParts(that);
                default:
                    return _term!.CompareTo(that._term);
            }
        }

        private static ValueKey Part(Term term) => new(Value.Of(term), term);

        private int CompareParts(ValueKey that)
        {
            for (var i = 0; i < _parts.Length; i++)
            {
                if (_parts[i].CompareTo(that._parts[i]) is var order and not 0)
                {
                    return order;
                }
            }

            return 0;
        }

        private int CompareTemporal(ValueKey that)
        {
            _value.TryDateTime(out var a);
            that._value.TryDateTime(out var b);
            return a.Kind != b.Kind ? a.Kind.CompareTo(b.Kind) : XsdDateTime.Compare(a, b, implicitTimezoneMinutes: 0) ?? 0;
        }
    }
}
