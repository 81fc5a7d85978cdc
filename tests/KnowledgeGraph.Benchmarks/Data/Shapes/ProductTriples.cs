namespace KnowledgeGraph.Benchmarks;

/// <summary>A shop in the manner of BSBM: a tree of types, products with features, offers of vendors, reviews in languages with ratings that may be missing.</summary>
internal sealed class ProductTriples(ShapeWriter writer, long triples)
{
    private const int TriplesOfProduct = 64;
    private const int Middles = 8;
    private const int Leaves = 96;
    private const int Features = 400;
    private const int Days = 3360;

    private static readonly string[] Languages = ["en", "en", "en", "de", "fr", "ja", "es"];
    private static readonly string[] Countries = ["US", "US", "US", "GB", "DE", "JP", "FR", "CN", "ES", "KR", "AT"];

    private readonly LibraryRandom _random = new();
    private readonly int _products = (int)Math.Max(20, triples / TriplesOfProduct);
    private long _offers;
    private long _reviews;

    private int Producers => Math.Max(5, _products / 40);

    private int Vendors => Math.Max(5, _products / 50);

    private int Reviewers => Math.Max(10, _products / 4);

    public static void Write(ShapeWriter writer, long triples) => new ProductTriples(writer, triples).WriteAll();

    private void WriteAll()
    {
        Types();
        Parties("Producer", "producer", Producers);
        Parties("Vendor", "vendor", Vendors);
        Parties("Reviewer", "reviewer", Reviewers);
        for (var product = 0; product < _products; product++)
        {
            Product(product);
            for (var offers = _random.Next(9); offers > 0; offers--)
            {
                Offer(product);
            }

            for (var reviews = _random.Next(7); reviews > 0; reviews--)
            {
                Review(product);
            }
        }
    }

    private void Types()
    {
        for (var leaf = 0; leaf < Leaves; leaf++)
        {
            writer.Link(ShapeWriter.Node("type", 1 + Middles + leaf), "subTypeOf", ShapeWriter.Node("type", 1 + (leaf % Middles)));
        }

        for (var middle = 0; middle < Middles; middle++)
        {
            writer.Link(ShapeWriter.Node("type", 1 + middle), "subTypeOf", ShapeWriter.Node("type", 0));
            writer.Text(ShapeWriter.Node("type", 1 + middle), "label", ShapeWords.Numbered("Type", middle));
        }

        for (var feature = 0; feature < Features; feature++)
        {
            writer.Text(ShapeWriter.Node("feature", feature), "label", ShapeWords.Sentence(_random, 2));
        }
    }

    private void Parties(string type, string kind, int count)
    {
        for (var number = 0; number < count; number++)
        {
            var party = ShapeWriter.Node(kind, number);
            writer.Type(party, type);
            writer.Text(party, "label", ShapeWords.Numbered(ShapeWords.LastName(_random), number));
            writer.Text(party, "country", Countries[_random.Next(Countries.Length)]);
        }
    }

    private void Product(int number)
    {
        var product = ShapeWriter.Node("product", number);
        var leaf = _random.NextSkewed(Leaves);
        writer.Type(product, "Product");
        writer.TypeNode(product, ShapeWriter.Node("type", 1 + (leaf % Middles)));
        writer.TypeNode(product, ShapeWriter.Node("type", 1 + Middles + leaf));
        writer.Text(product, "label", ShapeWords.Sentence(_random, 1 + _random.Next(3)));
        writer.Text(product, "comment", ShapeWords.Sentence(_random, 12));
        writer.Link(product, "producer", ShapeWriter.Node("producer", _random.NextSkewed(Producers)));
        for (var features = 5 + _random.Next(9); features > 0; features--)
        {
            writer.Link(product, "feature", ShapeWriter.Node("feature", _random.NextSkewed(Features)));
        }

        writer.Number(product, "numeric1", 1 + _random.Next(2000));
        writer.Number(product, "numeric2", 1 + _random.Next(2000));
        writer.Text(product, "text1", ShapeWords.Sentence(_random, 4));
        if (_random.Next(10) < 7)
        {
            writer.Number(product, "numeric3", 1 + _random.Next(2000));
        }

        if (_random.Next(10) < 3)
        {
            writer.Text(product, "text2", ShapeWords.Sentence(_random, 5));
        }
    }

    private void Offer(int product)
    {
        var offer = ShapeWriter.Node("offer", _offers++);
        writer.Type(offer, "Offer");
        writer.Link(offer, "product", ShapeWriter.Node("product", product));
        writer.Link(offer, "vendor", ShapeWriter.Node("vendor", _random.NextSkewed(Vendors)));
        writer.Hundredths(offer, "price", 500 + _random.Next(1_000_000));
        writer.Number(offer, "deliveryDays", 1 + _random.Next(14));
        writer.Day(offer, "validTo", _random.Next(Days));
    }

    private void Review(int product)
    {
        var review = ShapeWriter.Node("review", _reviews++);
        writer.Type(review, "Review");
        writer.Link(review, "reviewFor", ShapeWriter.Node("product", product));
        writer.Link(review, "reviewer", ShapeWriter.Node("reviewer", _random.NextSkewed(Reviewers)));
        writer.Text(review, "title", ShapeWords.Sentence(_random, 4), Languages[_random.Next(Languages.Length)]);
        writer.Day(review, "date", _random.Next(Days));
        if (_random.Next(10) < 7)
        {
            writer.Number(review, "rating1", 1 + _random.Next(10));
        }

        if (_random.Next(10) < 5)
        {
            writer.Number(review, "rating2", 1 + _random.Next(10));
        }
    }
}
