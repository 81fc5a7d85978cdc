using System.Text.Json;

namespace KnowledgeGraph.Articles.Json;

/// <content>The article.</content>
internal ref partial struct FactsJsonReader
{
    private Article ReadArticle()
    {
        Expect(JsonTokenType.StartObject, "an article");
        var start = _json.TokenStartIndex;
        string? id = null, text = null;
        var article = new Article { Id = "", Text = "" };
        while (Member() is { } name)
        {
            switch (name)
            {
                case "id":
                    id = Words();
                    break;
                case "text":
                    text = Words();
                    break;
                case "title":
                    article = article with { Title = Words() };
                    break;
                case "url":
                    article = article with { Url = Words() };
                    break;
                case "published":
                    article = article with { Published = Day() };
                    break;
                case "authors":
                    article = article with { Authors = WordList() };
                    break;
                case "description":
                    article = article with { Description = Words() };
                    break;
                case "section":
                    article = article with { Section = Words() };
                    break;
                case "language":
                    article = article with { Language = Words() };
                    break;
                case "marks":
                    article = article with { Marks = ReadMarks() };
                    break;
                default:
                    _json.Skip();
                    break;
            }
        }

        return article with { Id = id ?? throw Missing("id", start), Text = text ?? throw Missing("text", start) };
    }

    private List<TextMark> ReadMarks()
    {
        var marks = new List<TextMark>();
        Begin("a list of marks");
        while (Item())
        {
            Expect(JsonTokenType.StartArray, "a mark");
            Next();
            var kind = Enumerated<TextMarkKind>();
            Next();
            var start = Number();
            Next();
            var end = Number();
            string? target = null;
            if (Item())
            {
                target = Words();
                End();
            }

            marks.Add(new TextMark(kind, start, end, target));
        }

        return marks;
    }

    private Evidence ReadEvidence()
    {
        Expect(JsonTokenType.StartArray, "a quote: words, start and end");
        Next();
        var exact = Words();
        Next();
        var start = Number();
        Next();
        var end = Number();
        End();
        return new Evidence(exact, start, end);
    }

    private void Next()
    {
        if (!Item())
        {
            throw Fault("the list is too short");
        }
    }

    private void End()
    {
        if (Item())
        {
            throw Fault("the list is too long");
        }
    }
}
