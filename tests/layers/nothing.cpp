// Linked with one whole library of models, to see that it needs nothing but the layers below it: see CMakeLists.txt.
int main()
{
    return 0;
}
