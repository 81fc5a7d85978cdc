using System.Collections;
using System.Globalization;
using System.Reflection;
using System.Text;
using KnowledgeGraph.Rdf;

namespace KnowledgeGraph.Articles.Tests.Json;

/// <summary>
/// Every public property of an object and of what it holds as text, so that two objects are alike exactly if their texts are, and a new
/// property is looked at without being named here. An object that was met before is its number: sharing is seen too.
/// </summary>
internal sealed class DeepText
{
    private readonly StringBuilder _text = new();
    private readonly Dictionary<object, int> _met = new(ReferenceEqualityComparer.Instance);

    public static string Of(ArticleFacts facts)
    {
        var text = new DeepText();
        text.Append(facts);
        return text._text.ToString();
    }

    private void Append(object? value)
    {
        switch (value)
        {
            case null:
                _text.Append("null");
                break;
            case string words:
                _text.Append('"').AppendJoin(' ', words.Select(c => ((int)c).ToString(CultureInfo.InvariantCulture))).Append('"');
                break;
            case decimal or int or bool or Enum or DateOnly:
                _text.Append(value.GetType().Name).Append(' ').Append(Convert.ToString(value, CultureInfo.InvariantCulture));
                break;
            case IReadOnlyDictionary<string, object> values:
                Append(values.OrderBy(pair => pair.Key, StringComparer.Ordinal).ToList());
                break;
            case IEnumerable list:
                _text.Append('[');
                foreach (var item in list)
                {
                    Append(item);
                    _text.Append(' ');
                }

                _text.Append(']');
                break;
            default:
                AppendObject(value);
                break;
        }
    }

    private void AppendObject(object value)
    {
        // Records of words have no identity that counts; things and facts have.
        if (value is not (Evidence or FactMiss or TextMark or AwardCount or FactSlot or DirectRule or Iri or ValueType) && !_met.TryAdd(value, _met.Count))
        {
            _text.Append('#').Append(_met[value]);
            return;
        }

        _text.Append(value.GetType().Name).Append('{');
        foreach (var property in value.GetType().GetProperties(BindingFlags.Public | BindingFlags.Instance).OrderBy(p => p.Name, StringComparer.Ordinal))
        {
            _text.Append(property.Name).Append('=');
            Append(property.GetValue(value));
            _text.Append(' ');
        }

        _text.Append("}\n");
    }
}
