namespace KnowledgeGraph.Benchmarks;

/// <summary>
/// A social network: persons in cities of countries, whom they know (half near by, half whom everybody knows: few have most), interests, posts with
/// likes and answers.
/// </summary>
internal sealed class SocialTriples(ShapeWriter writer, long triples)
{
    private const int TriplesOfPerson = 43;
    private const int Cities = 500;
    private const int Countries = 50;
    private const int Tags = 300;
    private const int Near = 40;
    private const int Days = 3360;

    private readonly LibraryRandom _random = new();
    private readonly int _persons = (int)Math.Max(100, triples / TriplesOfPerson);
    private int _posts;

    public static void Write(ShapeWriter writer, long triples) => new SocialTriples(writer, triples).WriteAll();

    private void WriteAll()
    {
        Places();
        for (var person = 0; person < _persons; person++)
        {
            Person(person);
            Friends(person);
            for (var posts = _random.Next(4); posts > 0; posts--)
            {
                Post(person);
            }
        }
    }

    private void Places()
    {
        for (var city = 0; city < Cities; city++)
        {
            writer.Text(ShapeWriter.Node("city", city), "label", ShapeWords.Numbered("City", city));
            writer.Link(ShapeWriter.Node("city", city), "inCountry", ShapeWriter.Node("country", city % Countries));
        }

        for (var country = 0; country < Countries; country++)
        {
            writer.Text(ShapeWriter.Node("country", country), "label", ShapeWords.Numbered("Country", country));
        }

        for (var tag = 0; tag < Tags; tag++)
        {
            writer.Text(ShapeWriter.Node("tag", tag), "label", ShapeWords.Numbered(ShapeWords.Word(_random), tag));
            writer.Link(ShapeWriter.Node("tag", tag), "broader", ShapeWriter.Node("topic", tag % 20));
        }
    }

    private void Person(int number)
    {
        var person = ShapeWriter.Node("person", number);
        writer.Type(person, "Person");
        writer.Text(person, "firstName", ShapeWords.FirstName(_random));
        writer.Text(person, "lastName", ShapeWords.LastName(_random));
        writer.Day(person, "joined", _random.Next(Days));
        writer.Link(person, "city", ShapeWriter.Node("city", _random.NextSkewed(Cities)));
        if (number % 2 == 0)
        {
            writer.Text(person, "email", ShapeWords.Numbered("p", number).Replace(' ', '@') + ".example.org");
        }

        for (var interests = _random.Next(6); interests > 0; interests--)
        {
            writer.Link(person, "interest", ShapeWriter.Node("tag", _random.NextSkewed(Tags)));
        }
    }

    private void Friends(int number)
    {
        for (var friends = 1 + _random.NextSkewed(60); friends > 0; friends--)
        {
            var other = friends % 2 == 0 ? (number + 1 + _random.Next(Near)) % _persons : _random.NextSkewed(_persons);
            if (other != number)
            {
                writer.Link(ShapeWriter.Node("person", number), "knows", ShapeWriter.Node("person", other));
            }
        }
    }

    private void Post(int person)
    {
        var number = _posts++;
        var post = ShapeWriter.Node("post", number);
        writer.Type(post, "Post");
        writer.Link(post, "creator", ShapeWriter.Node("person", person));
        writer.Day(post, "created", _random.Next(Days));
        writer.Text(post, "content", ShapeWords.Sentence(_random, 3 + _random.Next(12)));
        for (var tags = 1 + _random.Next(2); tags > 0; tags--)
        {
            writer.Link(post, "tag", ShapeWriter.Node("tag", _random.NextSkewed(Tags)));
        }

        for (var likes = _random.NextSkewed(20); likes > 0; likes--)
        {
            writer.Link(ShapeWriter.Node("person", _random.NextSkewed(_persons)), "likes", post);
        }

        if (number > 0 && _random.Next(3) > 0)
        {
            writer.Link(post, "replyOf", ShapeWriter.Node("post", Math.Max(0, number - 1 - _random.Next(30))));
        }
    }
}
