using System.Collections.Immutable;
using System.Globalization;
using System.Reflection;
using KnowledgeGraph.Rdf;

namespace KnowledgeGraph.Sparql.Results.Rows;

/// <summary>
/// Makes values of a type out of rows with given variables. A variable belongs to the parameter or property of its name, the same case before
/// another. Everything that can be wrong without a row is found when the map is made.
/// </summary>
internal sealed class RowMap<T>
{
    private readonly ImmutableArray<string> _variables;
    private readonly List<(int Column, RowMember Member)> _arguments = [];
    private readonly List<(int Column, RowMember Member, MethodInvoker Setter)> _settings = [];
    private readonly ConstructorInvoker? _constructor;
    private readonly RowMember? _single;
    private long _row;

    private RowMap(RowShape? shape, ImmutableArray<string> variables)
    {
        _variables = variables;
        if (shape is null)
        {
            _single = new RowMember("", typeof(T), IsRequired: true, AllowsNull: Nullable.GetUnderlyingType(typeof(T)) is not null, Default: null);
            if (variables.Length != 1)
            {
                throw new SparqlRowException($"{Name} is the value of one variable, but the query gives {Given}.", typeof(T));
            }

            return;
        }

        _constructor = ChooseConstructor(shape)?.Invoker;
        ChooseProperties(shape);
        if (_arguments.TrueForAll(argument => argument.Column < 0) && _settings.Count == 0)
        {
            throw new SparqlRowException($"{Name} has no parameter or property of the name of a variable; the query gives {Given}.", typeof(T));
        }
    }

    private static string Name => typeof(T).Name;

    private string Given => _variables.IsEmpty ? "none" : "?" + string.Join(", ?", _variables);

    /// <param name="shape">Null if a term becomes the type by itself.</param>
    /// <param name="variables">What the query gives.</param>
    /// <exception cref="SparqlRowException">The type and the query do not fit.</exception>
    public static RowMap<T> Of(RowShape? shape, ImmutableArray<string> variables) => new(shape, variables);

    public T Map(SolutionMapping solution)
    {
        _row++;
        if (_single is not null)
        {
            return (T)Value(_single, 0, solution)!;
        }

        object value;
        if (_constructor is null)
        {
            value = default(T)!;
        }
        else
        {
            var arguments = new object?[_arguments.Count];
            for (var i = 0; i < arguments.Length; i++)
            {
                var (column, member) = _arguments[i];
                arguments[i] = column < 0 ? member.Default : Value(member, column, solution);
            }

            value = _constructor.Invoke(arguments.AsSpan());
        }

        foreach (var (column, member, setter) in _settings)
        {
            setter.Invoke(value, Value(member, column, solution));
        }

        return (T)value;
    }

    /// <summary>The longest constructor all of whose parameters have a variable or a default. A struct can do without.</summary>
    private RowConstructor? ChooseConstructor(RowShape shape)
    {
        foreach (var constructor in shape.Constructors)
        {
            var columns = constructor.Parameters.Select(parameter => ColumnOf(parameter)).ToList();
            if (columns.Zip(constructor.Parameters).All(pair => pair.First >= 0 || !pair.Second.IsRequired))
            {
                _arguments.AddRange(columns.Zip(constructor.Parameters, (column, parameter) => (column, column < 0 ? parameter : Checked(parameter))));
                return constructor;
            }
        }

        if (typeof(T).IsValueType)
        {
            return null;
        }

        throw shape.Constructors.Count == 0
            ? new SparqlRowException($"{Name} cannot be made of a row: it is abstract or has no public constructor.", typeof(T))
            : Missing(shape.Constructors[0].Parameters.Where(parameter => parameter.IsRequired && ColumnOf(parameter) < 0));
    }

    private void ChooseProperties(RowShape shape)
    {
        var missing = new List<RowMember>();
        foreach (var (member, setter) in shape.Properties)
        {
            if (_arguments.Exists(argument => argument.Member.Name.Equals(member.Name, StringComparison.OrdinalIgnoreCase)))
            {
                continue;
            }

            var column = ColumnOf(member);
            if (column >= 0)
            {
                _settings.Add((column, Checked(member), setter));
            }
            else if (member.IsRequired)
            {
                missing.Add(member);
            }
        }

        if (missing.Count > 0)
        {
            throw Missing(missing);
        }
    }

    private SparqlRowException Missing(IEnumerable<RowMember> members)
    {
        var names = members.Select(member => member.Name).ToList();
        return new SparqlRowException(
            $"{Name} needs {(names.Count == 1 ? "the variable" : "the variables")} ?{string.Join(", ?", names)}; the query gives {Given}.", typeof(T), names[0]);
    }

    private static RowMember Checked(RowMember member) => member.Converter is not null
        ? member
        : throw new SparqlRowException(
            $"{Name}.{member.Name} has the type {member.Type.Name}, which no term becomes; take Term, string, a number, bool, a date or time, or an enumeration.", member.Type, member.Name);

    private int ColumnOf(RowMember member)
    {
        var exact = _variables.IndexOf(member.Name, StringComparer.Ordinal);
        if (exact >= 0)
        {
            return exact;
        }

        var column = -1;
        for (var i = 0; i < _variables.Length; i++)
        {
            if (_variables[i].Equals(member.Name, StringComparison.OrdinalIgnoreCase))
            {
                column = column < 0
                    ? i
                    : throw new SparqlRowException($"{Name}.{member.Name} may mean more than one variable; the query gives {Given}.", typeof(T), member.Name);
            }
        }

        return column;
    }

    private object? Value(RowMember member, int column, SolutionMapping solution)
    {
        var term = solution[column];
        if (term is null)
        {
            return member.AllowsNull ? null
                : !member.IsRequired && member.Default is not null ? member.Default
                : throw Refused(member, column, null, $"is unbound, and {Described(member)} is not nullable");
        }

        return member.Converter!(term, out var value) is { } fault
            ? throw Refused(member, column, term, $"is {term}, which is no {(Nullable.GetUnderlyingType(member.Type) ?? member.Type).Name} because {fault}")
            : value;
    }

    private static string Described(RowMember member) => member.Name.Length == 0 ? Name : $"{Name}.{member.Name}";

    private SparqlRowException Refused(RowMember member, int column, Term? term, string what) =>
        new(string.Create(CultureInfo.InvariantCulture, $"?{_variables[column]} in row {_row} {what}."), member.Type, _variables[column], _row, term);
}
