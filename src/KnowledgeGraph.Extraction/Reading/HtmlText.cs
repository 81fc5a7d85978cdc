using System.Collections.Frozen;
using System.Text;
using AngleSharp.Dom;
using KnowledgeGraph.Articles;

namespace KnowledgeGraph.Extraction.Reading;

/// <summary>
/// The text of a part of a page as a reader sees it: blocks apart by an empty line, blanks joined, no scripts, no footnote marks;
/// with marks for italics, links, headings and captions. It walks without recursion.
/// </summary>
internal sealed class HtmlText
{
    private static readonly FrozenSet<string> Blocks = FrozenSet.Create(
        StringComparer.Ordinal,
        "address", "article", "aside", "blockquote", "body", "caption", "center", "dd", "details", "dialog", "div", "dl", "dt", "fieldset",
        "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hgroup", "hr", "main", "nav", "ol", "p", "pre",
        "section", "summary", "table", "tbody", "tfoot", "thead", "ul");

    private static readonly FrozenSet<string> Lines = FrozenSet.Create(StringComparer.Ordinal, "br", "li", "tr");

    private static readonly FrozenSet<string> Skipped = FrozenSet.Create(
        StringComparer.Ordinal,
        "script", "style", "noscript", "template", "head", "title", "svg", "math", "iframe", "object", "audio", "video", "canvas", "select",
        "button", "input", "textarea", "nav");

    private readonly StringBuilder _text = new();
    private readonly List<TextMark> _marks = [];
    private int _breaks;
    private bool _blank;

    private HtmlText()
    {
    }

    public static (string Text, IReadOnlyList<TextMark> Marks) Of(INode root)
    {
        var writer = new HtmlText();
        writer.Walk(root);
        return (writer._text.ToString(), [.. writer._marks.OrderBy(m => m.Start).ThenBy(m => m.End)]);
    }

    // By index: asking a node for its next sibling takes time in proportion to all of them.
    private void Walk(INode root)
    {
        var open = new Stack<(INode Node, int Start, int Next)>();
        Visit(root, open);
        while (open.TryPop(out var top))
        {
            var children = top.Node.ChildNodes;
            if (top.Next < children.Length)
            {
                open.Push(top with { Next = top.Next + 1 });
                Visit(children[top.Next], open);
            }
            else if (top.Node is IElement element)
            {
                Leave(element, top.Start);
            }
        }
    }

    private void Visit(INode node, Stack<(INode Node, int Start, int Next)> open)
    {
        switch (node)
        {
            case IText text:
                Append(text.Data);
                break;
            case IElement element when !Skipped.Contains(element.LocalName) && !IsHidden(element) && !HtmlFurniture.Is(element):
                Break(element.LocalName);
                open.Push((element, _text.Length, 0));
                break;
            case IDocument or IDocumentFragment:
                open.Push((node, _text.Length, 0));
                break;
            default:
                break;
        }
    }

    private void Leave(IElement element, int start)
    {
        while (start < _text.Length && char.IsWhiteSpace(_text[start]))
        {
            start++;
        }

        var end = _text.Length;
        while (end > start && char.IsWhiteSpace(_text[end - 1]))
        {
            end--;
        }

        if (end > start && Kind(element) is { } kind)
        {
            _marks.Add(new TextMark(kind, start, end, kind == TextMarkKind.Link ? element.GetAttribute("href") : null));
        }

        Break(element.LocalName);
        if (element.LocalName is "td" or "th")
        {
            _blank = true;
        }
    }

    private void Break(string name)
    {
        var lines = Blocks.Contains(name) ? 2 : Lines.Contains(name) ? 1 : 0;
        _breaks = Math.Max(_breaks, lines);
    }

    private void Append(string data)
    {
        foreach (var c in data)
        {
            if (c is ' ' or '\t' or '\r' or '\n' or '\f' or '\u00A0')
            {
                _blank = true;
                continue;
            }

            if (_text.Length > 0 && _breaks > 0)
            {
                _text.Append('\n', _breaks);
            }
            else if (_text.Length > 0 && _blank)
            {
                _text.Append(' ');
            }

            (_breaks, _blank) = (0, false);
            _text.Append(c);
        }
    }

    private static TextMarkKind? Kind(IElement element) => element.LocalName switch
    {
        "i" or "em" or "cite" => TextMarkKind.Title,
        "a" when element.HasAttribute("href") => TextMarkKind.Link,
        "h1" or "h2" or "h3" or "h4" or "h5" or "h6" => TextMarkKind.Heading,
        "figcaption" or "caption" => TextMarkKind.Caption,
        "td" or "th" when IsPicture(element) => TextMarkKind.Caption,
        _ => null,
    };

    // A cell of a fact box that holds a picture: its few words say what the picture shows.
    private static bool IsPicture(IElement element) => element.TextContent.Length < 200 && element.QuerySelector("img") is not null;

    private static bool IsHidden(IElement element) =>
        element.HasAttribute("hidden")
        || (element.GetAttribute("style") is { } style
            && style.Replace(" ", "", StringComparison.Ordinal).Contains("display:none", StringComparison.OrdinalIgnoreCase));
}
